/** What happens to the office itself: leaders away with somebody in their place, and work left to an inheritor. */
import {
  addDays,
  endOfDay,
  epochOf,
  type Instant,
  instantOf,
  localDateOf,
  startOfDay,
} from '../../../contracts/base/dates.ts';
import * as routing from '../../../contracts/modules/routing.ts';
import { ABSENCES, type AbsenceRow, LEAVERS, type LeaverRow } from './absences.data.ts';
import { chanceOf } from './chance.ts';
import type { County } from './county.ts';
import { lifeOfDuty } from './life-of-duty.ts';
import type { Story } from './stage.ts';

const HOUR_MS = 3_600_000;

/** Lives it, beside all papers. */
export async function livesOfOffice(county: County, story: (name: string) => Story): Promise<void> {
  await Promise.all([
    ...ABSENCES.map((row) => absence(county, story(`absence of ${row.absent} ${row.before}`), row)),
    lifeOfDuty(county, story('duty room')),
    ...LEAVERS.map((row) => leaver(county, story(`leaver ${row.giver}`), row)),
  ]);
}

/** So many days before the anchor, at half past eight. */
function morning(county: County, before: number): Instant {
  const day = addDays(localDateOf(county.anchor), -before);
  return instantOf(epochOf(startOfDay(day)) + 8.5 * HOUR_MS);
}

/** 请代办 before going, 我回来了 in the evening of the last day. */
async function absence(county: County, story: Story, row: AbsenceRow): Promise<void> {
  const [absent, standIn] = [county.person(row.absent), county.person(row.standIn)];
  const at = morning(county, row.before);
  const until = addDays(localDateOf(county.anchor), row.until);
  const { id } = await story.command({
    at,
    by: absent,
    does: routing.nameStandIn,
    with: () => ({
      body: { standInId: standIn, kinds: null, from: localDateOf(at), until, reason: row.reason },
    }),
  });
  county.standing.replace(absent, standIn);
  if (row.days === null) return;
  await story.command({
    at: instantOf(epochOf(endOfDay(until)) - 6.5 * HOUR_MS),
    by: absent,
    does: routing.endStandIn,
    with: () => ({ params: { relationId: String(id) }, body: {} }),
  });
  county.standing.back(absent);
}

/** 离岗移交: on the first day on which he holds something; both sign the same morning. */
async function leaver(county: County, story: Story, row: LeaverRow): Promise<void> {
  const [giver, receiver] = [county.person(row.giver), county.person(row.receiver)];
  const chance = chanceOf(`leaver ${row.giver}`);
  let at = morning(county, row.before);
  await story.comes(at);
  while (story.held(giver) === 0) {
    at = county.later(at, 8, chance);
    await story.comes(at);
  }
  const { id } = await story.command({
    at,
    by: county.person(row.signs),
    does: routing.startHandOver,
    with: () => ({ body: { giverId: giver, receiverId: receiver, reason: row.reason } }),
  });
  at = county.later(at, 1, chance);
  await story.command({
    at,
    by: receiver,
    does: routing.signHandOver,
    with: () => ({ params: { handOverId: id }, body: {} }),
  });
  county.standing.replace(giver, receiver);
}
