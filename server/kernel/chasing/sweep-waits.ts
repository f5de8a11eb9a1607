/** A named wait whose end passes reaches its owner, once for each end: an event of the matter and a notice to him. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql, statement } from '../../platform/db/sql.ts';
import { type Kernel, systemCommand } from '../binding/api.ts';
import { findUnpublishedYear, isOfficeTime } from '../calendar/api.ts';
import { draftOf, type Performed, performIfNeeded } from '../flow/api.ts';
import { postsWithRole } from '../org/api.ts';
import { noticeOf, personsOf } from './told.ts';

/** Works off waits that are over and not told of. At night and on holidays urgent matters only. @returns how many */
export async function sweepWaits(kernel: Kernel, limit = 200): Promise<number> {
  const now = kernel.clock.now();
  const over = await kernel.db.read.rows<{ matter_id: string; until_at: Instant }>(sql`
    select w.matter_id, w.until_at from kernel.wait w join kernel.matter m on m.id = w.matter_id
     where w.until_at <= ${now} and w.told_until is distinct from w.until_at and m.state in ('open', 'suspended')
       and (${isTelling(kernel, now)} or m.urgency = any(${[...kernel.calendar().times.atAnyHour]}::text[]))
     order by w.until_at, w.matter_id limit ${limit}`);
  let told = 0;
  for (const wait of over) {
    const done = await tellOwner(kernel, wait).catch(() => undefined);
    if (done) told += 1;
  }
  return told;
}

/** May an ordinary matter call somebody now? Where the calendar is not published it may. */
function isTelling(kernel: Kernel, now: Instant): boolean {
  const calendar = kernel.calendar();
  try {
    return isOfficeTime(calendar, now, calendar.times.telling);
  } catch (thrown) {
    if (findUnpublishedYear(thrown) === undefined) throw thrown;
    return true;
  }
}

function tellOwner(
  kernel: Kernel,
  over: { readonly matter_id: string; readonly until_at: Instant },
): Promise<Performed | undefined> {
  return performIfNeeded(
    systemCommand(kernel, 'clocks.sweep_waits'),
    over.matter_id,
    async ({ ctx, facts, tx }) => {
      const { wait } = facts;
      if (wait === null || wait.until_at !== over.until_at) return null;
      const isTold = await tx.first(
        sql`select 1 from kernel.wait where matter_id = ${over.matter_id} and told_until = until_at`,
      );
      if (isTold) return null;
      const draft = draftOf(ctx, facts);
      draft.act = 'clock_step';
      draft.action = 'clocks.wait_over';
      const behind = await personsOf(tx, [wait.owner_id], ctx.now);
      // Nobody holds that post now: whoever looks after stuck matters takes care.
      const persons =
        behind.length > 0 ? behind : await personsOf(tx, await postsWithRole(tx, 'flow_steward'), ctx.now);
      draft.note.told = persons.length;
      const params = { seq: draft.seq, what: wait.what, dueAt: wait.until_at };
      return {
        drafts: [draft],
        extra: [
          ...persons.map((person) => statement(noticeOf(person, draft, 'clock.wait_over', params))),
          statement(
            sql`update kernel.wait set told_until = until_at where matter_id = ${over.matter_id} and until_at = ${over.until_at}`,
          ),
        ],
      };
    },
  );
}
