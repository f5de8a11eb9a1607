/** Rows as screens get them: names instead of ids, fetched once for all of them. */
import type { Entry, HandOver, Shift } from '../../../contracts/modules/duty.ts';
import { namesOf } from '../../kernel/org/api.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import type { EntryRow } from './entry-repo.ts';
import type { HandOverRow, ShiftRow } from './repo.ts';

/** What makes rows into what is shown. */
export interface Shown {
  readonly shift: (row: ShiftRow) => Shift;
  readonly entry: (row: EntryRow) => Entry;
  readonly handOver: (row: HandOverRow) => HandOver;
}

/** Looks up everybody named in the rows. */
export async function shower(
  read: ReadOnly,
  rows: {
    readonly shifts?: readonly (ShiftRow | undefined)[];
    readonly entries?: readonly EntryRow[];
    readonly handOvers?: readonly (HandOverRow | undefined)[];
  },
): Promise<Shown> {
  const ids = [
    ...(rows.shifts ?? []).flatMap((s) => (s ? [s.officer_id, s.second_id, s.leader_id] : [])),
    ...(rows.entries ?? []).flatMap((e) => [e.made_by, e.settled_by]),
    ...(rows.handOvers ?? []).flatMap((h) => (h ? [h.given_by, h.taken_by] : [])),
  ];
  const names = await namesOf(read, [...new Set(ids.filter((id) => id !== null))]);
  const nameOf = (id: number) => names.get(id) ?? '';
  const named = (id: number) => ({ id, name: nameOf(id) });
  const maybe = (id: number | null) => (id === null ? null : nameOf(id));
  return {
    shift: (row) => ({
      id: row.id,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      officer: named(row.officer_id),
      second: row.second_id === null ? null : named(row.second_id),
      leader: named(row.leader_id),
      beganAt: row.began_at,
      endedAt: row.ended_at,
    }),
    entry: (row) => ({
      id: row.id,
      shiftId: row.shift_id,
      at: row.at,
      kind: row.kind,
      text: row.text,
      fromWhom: row.from_whom,
      matter: row.matter_id === null ? null : { matterId: row.matter_id, title: row.matter_title ?? '' },
      isEvent: row.is_event,
      settledAt: row.settled_at,
      settledBy: maybe(row.settled_by),
      outcome: row.outcome,
      madeBy: nameOf(row.made_by),
    }),
    handOver: (row) => ({
      id: row.id,
      givenBy: nameOf(row.given_by),
      givenAt: row.given_at,
      note: row.note,
      takenBy: maybe(row.taken_by),
      takenAt: row.taken_at,
      entryIds: [...row.entry_ids],
    }),
  };
}
