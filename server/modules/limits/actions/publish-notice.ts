/** 启用放假通知: a notice goes in force for whatever is counted from now on, and what runs is counted anew by a job. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { limitErrors } from '../../../../contracts/modules/limit-errors.ts';
import type { publishNotice as contract } from '../../../../contracts/modules/limits.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { keepNotice, lockCalendar, storedCalendar } from '../../../kernel/calendar/api.ts';
import { askRecount } from '../../../kernel/chasing/api.ts';
import { problem } from '../../../platform/problem.ts';
import { laidOver } from '../notice.ts';

/** Only what was looked at is put in force: the difference shown names the calendar it was held against. */
export async function publishNotice(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  const { basedOn, ...input } = body;
  await lockCalendar(tx);
  const was = await storedCalendar(tx);
  if (was.version !== basedOn) throw problem(limitErrors.calendarChanged);
  const { notice, is } = laidOver(was, input);

  const noticeId = await keepNotice(tx, notice, { version: is.version, by: actor.personId, at: now });
  await ctx.record({
    stream: 'settings',
    subject: 'calendar',
    event: 'calendar.notice_published',
    body: { noticeId, year: notice.year, kind: notice.kind, was: was.version, is: is.version },
  });
  await askRecount(tx, now);
  return { noticeId, version: is.version };
}
