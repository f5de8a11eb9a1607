/** What may be done to several matters at once: acts that need no more than whom it goes to or a word. */
import { conclude } from '../../../../contracts/modules/documents.ts';
import type { Ability } from '../../../../contracts/modules/matters.ts';
import { markRead } from '../../../../contracts/modules/matters.ts';
import { redistribute } from '../../../../contracts/modules/redistributing.ts';
import { handOver } from '../../../../contracts/modules/routing.ts';
import { note } from '../../../../contracts/modules/supervision.ts';
import { accept, chase } from '../../../../contracts/modules/supervision-assignments.ts';
import { call } from '../../../platform/api/call.ts';
import { newKey } from '../../../platform/api/idempotency-key.ts';

/** A matter picked, as the list shows it. */
export interface Picked {
  readonly key: string;
  readonly matterId: string;
  readonly kind: string;
  readonly title: string;
  readonly taskId: string;
  readonly taskVersion: number;
  /** Another's task, in a head's list. */
  readonly isOthers: boolean;
  /** Of a post that signs and decides. */
  readonly isBound: boolean;
}

/** What is given for all of them. */
export interface Given {
  readonly toId: number | null;
  readonly text: string;
}

/** An act on several. */
export interface BulkAct {
  readonly action: string;
  /** To whom it goes is asked first. */
  readonly needsPerson: boolean;
  /** May be taken back while nobody has opened it. */
  readonly isSending: boolean;
  /** May it be done to this one, as far as is known before? Absent: as the matter's abilities say. */
  readonly may?: (picked: Picked, permissions: readonly string[]) => boolean;
  run(picked: Picked, given: Given, ability: Ability | undefined): Promise<unknown>;
}

const claim = (picked: Picked, ability: Ability | undefined) => ({
  taskId: ability?.taskId ?? picked.taskId,
  expectedVersion: ability?.taskVersion ?? picked.taskVersion,
  key: newKey(),
});
const words = (given: Given) => ({ opinion: { text: given.text } });

/** The acts, in the order of their buttons. */
export const BULK_ACTS: readonly BulkAct[] = [
  {
    action: 'documents.conclude',
    needsPerson: false,
    isSending: true,
    run: (picked, given, ability) =>
      call(conclude, {
        params: { matterId: picked.matterId },
        body: { ...claim(picked, ability), ...words(given) },
      }),
  },
  {
    action: 'supervision.note',
    needsPerson: false,
    isSending: true,
    run: (picked, given, ability) =>
      call(note, {
        params: { matterId: picked.matterId },
        body: { ...claim(picked, ability), ...words(given) },
      }),
  },
  {
    action: 'supervision.accept',
    needsPerson: false,
    isSending: true,
    run: (picked, given, ability) =>
      call(accept, {
        params: { matterId: picked.matterId },
        body: { ...claim(picked, ability), ...words(given) },
      }),
  },
  {
    action: 'routing.hand_over',
    needsPerson: true,
    isSending: true,
    run: (picked, given, ability) =>
      call(handOver, {
        params: { matterId: picked.matterId },
        body: { ...claim(picked, ability), toId: given.toId ?? 0, ...words(given) },
      }),
  },
  {
    action: 'routing.redistribute',
    needsPerson: true,
    isSending: true,
    may: (picked, permissions) =>
      picked.isOthers && !picked.isBound && permissions.includes('routing.redistribute'),
    run: (picked, given) =>
      call(redistribute, {
        params: { matterId: picked.matterId },
        body: { ...claim(picked, undefined), toId: given.toId ?? 0, ...words(given) },
      }),
  },
  {
    action: 'supervision.chase',
    needsPerson: false,
    isSending: false,
    may: (picked, permissions) =>
      picked.kind === 'supervision.assignment' && permissions.includes('supervision.chase'),
    run: (picked, given) =>
      call(chase, { params: { matterId: picked.matterId }, body: { key: newKey(), text: given.text } }),
  },
  {
    action: 'matters.mark_read',
    needsPerson: false,
    isSending: false,
    may: () => true,
    run: (picked) => call(markRead, { params: { matterId: picked.matterId }, body: {} }),
  },
];

/** Those of the picked to whom an act may be done. */
export function allowedFor(
  act: BulkAct,
  picked: readonly Picked[],
  abilities: ReadonlyMap<string, readonly Ability[]>,
  permissions: readonly string[],
): readonly Picked[] {
  return picked.filter((one) =>
    act.may
      ? act.may(one, permissions)
      : (abilities.get(one.matterId)?.some((a) => a.action === act.action && a.allowed) ?? false),
  );
}
