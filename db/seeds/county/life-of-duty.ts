/** The duty room's last days: twelve hours a shift, one log, everything open handed on with two signatures. */
import {
  addDays,
  atMinute,
  epochOf,
  type Instant,
  instantOf,
  localDateOf,
} from '../../../contracts/base/dates.ts';
import * as duty from '../../../contracts/modules/duty.ts';
import type { County } from './county.ts';
import { DUTY_LOG, type DutyRow, SHIFTS_BEFORE } from './duty.data.ts';
import type { Story } from './stage.ts';

const HOUR_MS = 3_600_000;
const HALF_DAY_MS = 12 * HOUR_MS;
/** By day and by night in turn; the sample's two have the shifts around the anchor. */
const OFFICERS = [
  'duty_2',
  'duty_3',
  'duty_4',
  'duty_2',
  'duty_3',
  'duty_4',
  'duty_2',
  'duty_3',
  'duty_4',
  'nightOfficer',
  'dutyOfficer',
  'nightOfficer',
  'duty_2',
  'duty_3',
];
const LEADERS = ['leader_executive', 'leader_police', 'leader_building', 'deputyMayor', 'leader_industry'];

interface Shift {
  readonly officer: number;
  readonly startsAt: Instant;
  readonly id: string;
}

/** Lives it: from the roster to the shift that took over on the anchor's morning. */
export async function lifeOfDuty(county: County, story: Story): Promise<void> {
  const shifts = await rostered(county, story);
  const [first] = shifts;
  if (!first) return;
  await story.command({
    at: instantOf(epochOf(first.startsAt) + 60_000),
    by: first.officer,
    does: duty.beginShift,
    with: () => ({ params: { shiftId: first.id }, body: {} }),
  });
  const open = new Map<DutyRow, string>();
  for (const [i, shift] of shifts.entries()) {
    const next = shifts[i + 1];
    if (!next) return;
    for (const moment of momentsIn(county, shift.startsAt, next.startsAt))
      await noted(story, shift.officer, moment, open);
    await handedOn(story, shift, next, [...open.values()]);
  }
}

/** The roster of ten days, put up by the head of the duty room. */
async function rostered(county: County, story: Story): Promise<Shift[]> {
  const first = epochOf(atMinute(addDays(localDateOf(county.anchor), -SHIFTS_BEFORE / 2), 8 * 60));
  const shifts: Shift[] = [];
  for (const [i, key] of OFFICERS.entries()) {
    const startsAt = instantOf(first + i * HALF_DAY_MS);
    const endsAt = instantOf(first + (i + 1) * HALF_DAY_MS);
    const officer = county.person(key);
    const leaderId = county.person(LEADERS[Math.floor(i / 2) % LEADERS.length] ?? 'deputyMayor');
    const { id } = await story.command({
      at: instantOf(first - 18 * HOUR_MS + i * 60_000),
      by: county.person('duty_1'),
      does: duty.addShift,
      with: () => ({ body: { officerId: officer, secondId: null, leaderId, startsAt, endsAt } }),
    });
    shifts.push({ officer, startsAt, id });
  }
  return shifts;
}

interface Moment {
  readonly at: Instant;
  readonly row: DutyRow;
  readonly outcome?: string;
}

/** What is written or settled in a shift, by time. */
function momentsIn(county: County, from: Instant, until: Instant): Moment[] {
  const at = (before: number) => instantOf(epochOf(county.anchor) - before * HOUR_MS - 7 * 60_000);
  return DUTY_LOG.flatMap((row): Moment[] => [
    { at: at(row.before), row },
    ...(row.settled ? [{ at: at(row.settled[0]), row, outcome: row.settled[1] }] : []),
  ])
    .filter((moment) => moment.at > from && moment.at < until)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

async function noted(
  story: Story,
  by: number,
  { at, row, outcome }: Moment,
  open: Map<DutyRow, string>,
): Promise<void> {
  if (outcome !== undefined) {
    const entryId = open.get(row) ?? '';
    await story.command({
      at,
      by,
      does: duty.settleEntry,
      with: () => ({ params: { entryId }, body: { outcome } }),
    });
    open.delete(row);
    return;
  }
  const { id } = await story.command({
    at,
    by,
    does: duty.addEntry,
    with: () => ({
      body: {
        kind: row.kind,
        text: row.text,
        ...(row.from ? { fromWhom: row.from } : {}),
        isEvent: row.settled !== undefined,
      },
    }),
  });
  if (row.settled !== undefined) open.set(row, id);
}

/** 交接班, shortly after the hour: both tick the same list. */
async function handedOn(story: Story, shift: Shift, next: Shift, entryIds: readonly string[]): Promise<void> {
  const { id } = await story.command({
    at: instantOf(epochOf(next.startsAt) + 2 * 60_000),
    by: shift.officer,
    does: duty.giveShift,
    with: () => ({
      body: {
        entryIds: [...entryIds],
        note: entryIds.length > 0 ? '未结事项已逐项交代，请续报。' : '本班无未结事项。',
      },
    }),
  });
  await story.command({
    at: instantOf(epochOf(next.startsAt) + 5 * 60_000),
    by: next.officer,
    does: duty.takeShift,
    with: () => ({ params: { handOverId: id }, body: { entryIds: [...entryIds] } }),
  });
}
