/** What is shown of duty. */
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../contracts/base/errors.ts';
import type * as contract from '../../../contracts/modules/duty.ts';
import { personsGranted } from '../../kernel/access/api.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { namesOf } from '../../kernel/org/api.ts';
import { idCursor } from '../../platform/http/cursor.ts';
import { problem } from '../../platform/problem.ts';
import * as entryRepo from './entry-repo.ts';
import * as repo from './repo.ts';
import { isOfShift } from './rules.ts';
import { type Shown, shower } from './shown.ts';
import { swapsOf } from './swap-repo.ts';

/** 现在有没有事？上一班留下什么？ */
export async function desk({ read, actor, now }: QueryContext): Promise<ReplyOf<typeof contract.desk>> {
  const on = await repo.shiftOnDuty(read);
  const next = on ? await repo.shiftAfter(read, on.starts_at) : await repo.shiftDue(read, now);
  const open = await entryRepo.openEntries(read, actor);
  const given = on && (await repo.handOverOf(read, on.id, 'given'));
  const taken = on && (await repo.handOverOf(read, on.id, 'taken'));
  const to = given && (await repo.shift(read, given.to_shift));
  const show = await shower(read, { shifts: [on, next], entries: open, handOvers: [given, taken] });
  const mayKeep = 'duty.keep' in actor.grants;
  return {
    on: on ? show.shift(on) : null,
    next: next ? show.shift(next) : null,
    open: open.map(show.entry),
    waiting: given ? show.handOver(given) : null,
    taken: taken ? show.handOver(taken) : null,
    may: {
      keep: mayKeep,
      begin: mayKeep && !on && next !== undefined && isOfShift(next, actor.personId),
      give: mayKeep && on !== undefined && isOfShift(on, actor.personId),
      take:
        mayKeep && given !== undefined && given.given_by !== actor.personId && to !== undefined
          ? isOfShift(to, actor.personId)
          : false,
    },
  };
}

/** The roster. */
export async function listShifts(
  { read }: QueryContext,
  { query }: InputOf<typeof contract.shifts>,
): Promise<ReplyOf<typeof contract.shifts>> {
  const rows = await repo.shifts(read, idCursor(query.after), query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const show = await shower(read, { shifts: shown });
  return {
    items: shown.map(show.shift),
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Persons whose post may keep the log. */
export async function listOfficers({ read, now }: QueryContext): Promise<ReplyOf<typeof contract.officers>> {
  const ids = await personsGranted(read, 'duty.keep', now);
  const names = await namesOf(read, ids);
  return { items: ids.map((id) => ({ id, name: names.get(id) ?? '' })) };
}

/** The log over all shifts. */
export async function listLog(
  { read, actor }: QueryContext,
  { query }: InputOf<typeof contract.log>,
): Promise<ReplyOf<typeof contract.log>> {
  const rows = await entryRepo.logged(read, actor, {
    after: idCursor(query.after),
    limit: query.limit + 1,
  });
  const shown = rows.slice(0, query.limit);
  const show: Shown = await shower(read, { entries: shown });
  return {
    items: shown.map(show.entry),
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** 值班日志 of one shift. */
export async function sheet(
  { read, actor }: QueryContext,
  { params }: InputOf<typeof contract.sheet>,
): Promise<ReplyOf<typeof contract.sheet>> {
  const shift = await repo.shift(read, params.shiftId);
  if (!shift) throw problem(baseErrors.notFound);
  const entries = await entryRepo.entriesOfShift(read, actor, shift.id);
  const taken = await repo.handOverOf(read, shift.id, 'taken');
  const given = await repo.handOverOf(read, shift.id, 'given');
  const left = given ? await entryRepo.entriesNamed(read, actor, given.entry_ids) : [];
  const swaps = await swapsOf(read, shift.id);
  const swappers = await namesOf(
    read,
    swaps.map((row) => row.by_id),
  );
  const show = await shower(read, {
    shifts: [shift],
    entries: [...entries, ...left],
    handOvers: [taken, given],
  });
  return {
    shift: show.shift(shift),
    entries: entries.map(show.entry),
    taken: taken ? show.handOver(taken) : null,
    given: given ? show.handOver(given) : null,
    left: left.map(show.entry),
    swaps: swaps.map(({ id, by_id, at, reason }) => ({ id, by: swappers.get(by_id) ?? '', at, reason })),
  };
}
