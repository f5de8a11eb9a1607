/** Inbox rows as the list shows them. */
import { textOf } from '../../../../contracts/texts/texts.ts';
import type { DeskRow } from '../../../kit/DeskList.tsx';
import type { Picked } from '../bulk/acts.ts';
import type { Inbox } from '../queries.ts';
import { stepName } from './step-name.ts';

/** Maps rows; a matter that waits for me twice stands once, by its nearest limit. */
export function deskRows(items: readonly Inbox[]): readonly DeskRow[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    if (seen.has(item.matterId)) return [];
    seen.add(item.matterId);
    return [rowOf(item)];
  });
}

function rowOf(item: Inbox): DeskRow {
  return {
    key: item.matterId,
    title: item.title,
    number: item.number,
    step: stepName(item.matterKind, item.step),
    from: item.source,
    urgency: item.urgency,
    unread: item.unread,
    round: item.round,
    light: item.light,
    dueAt: item.dueAt,
    workingDaysLeft: item.workingDaysLeft,
    note: item.of ? textOf('names', `desk_of.${item.of.as}`, { name: item.of.name }) : null,
  };
}

/** Rows as picked for an act on several; a matter that waits twice is picked once, as it is listed. */
export function pickedRows(items: readonly Inbox[]): readonly Picked[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    if (seen.has(item.matterId)) return [];
    seen.add(item.matterId);
    return [
      {
        key: item.matterId,
        matterId: item.matterId,
        kind: item.matterKind,
        title: item.title,
        taskId: item.taskId,
        taskVersion: item.taskVersion,
        isOthers: false,
        isBound: false,
      },
    ];
  });
}
