/** 办公时间: they are part of the calendar, so open limits are counted anew like after a notice. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { limitErrors } from '../../../../contracts/modules/limit-errors.ts';
import type { setOfficeTimes as contract } from '../../../../contracts/modules/limits.ts';
import type { QueryContext, TxContext } from '../../../kernel/binding/api.ts';
import { keepTimes, lockCalendar, storedCalendar, withTimes } from '../../../kernel/calendar/api.ts';
import { askRecount } from '../../../kernel/chasing/api.ts';
import { problem } from '../../../platform/problem.ts';
import { areInOrder } from '../rule-order.ts';

/** As they stand. */
export async function officeTimes({ read }: QueryContext) {
  const { times, version } = await storedCalendar(read);
  return {
    working: [...times.working],
    telling: [...times.telling],
    atAnyHour: [...times.atAnyHour],
    version,
  };
}

/** Sets them. */
export async function setOfficeTimes(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { now, tx } = ctx;
  const { basedOn, ...times } = body;
  if (!areInOrder(times.working) || !areInOrder(times.telling)) throw problem(limitErrors.hoursOutOfOrder);
  await lockCalendar(tx);
  const was = await storedCalendar(tx);
  if (was.version !== basedOn) throw problem(limitErrors.calendarChanged);
  const { version } = withTimes(was, times);
  if (version === was.version) throw problem(limitErrors.nothingChanges);

  await keepTimes(tx, times, now);
  await ctx.record({
    stream: 'settings',
    subject: 'office.times',
    event: 'office_times.changed',
    body: { ...times, was: was.times },
  });
  await askRecount(tx, now);
  return { version };
}
