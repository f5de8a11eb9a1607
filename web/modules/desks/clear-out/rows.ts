/** Rows of the clear-out as the list and the acts on several take them. */
import type { DeskRow } from '../../../kit/DeskList.tsx';
import type { Picked } from '../bulk/acts.ts';
import { stepName } from '../parts/step-name.ts';
import type { ClearRow } from './queries.ts';

/** As listed: a head sees who has it, one's own list from where it came. */
export function clearRows(items: readonly ClearRow[], whose: 'mine' | 'unit'): readonly DeskRow[] {
  return items.map((item) => ({
    key: item.taskId,
    title: item.title,
    number: item.number,
    step: stepName(item.matterKind, item.step),
    from: whose === 'unit' ? item.holder : item.source,
    urgency: item.urgency,
    unread: item.unread,
    round: item.round,
    light: item.light,
    dueAt: item.dueAt,
    workingDaysLeft: item.workingDaysLeft,
  }));
}

/** As picked. */
export function pickedOf(items: readonly ClearRow[], isOthers: boolean): readonly Picked[] {
  return items.map((item) => ({
    key: item.taskId,
    matterId: item.matterId,
    kind: item.matterKind,
    title: item.title,
    taskId: item.taskId,
    taskVersion: item.taskVersion,
    isOthers,
    isBound: item.isBound,
  }));
}
