/** A supervised item: 立项, the units' answers, 专报, and as many rounds as the leader wants. */
import type { Instant } from '../../../contracts/base/dates.ts';
import * as supervision from '../../../contracts/modules/supervision.ts';
import { chanceOf } from './chance.ts';
import type { InHand } from './in-hand.ts';
import { stewardAsked } from './life-beside.ts';
import { arranged } from './life-in-archive.ts';
import { lifeOfPart } from './life-of-part.ts';
import { paceOf } from './pace.ts';
import { say } from './wording.ts';
import * as words from './words.data.ts';

const ITEM = 'supervision.item';
const PART = 'supervision.assignment';

/** Lives it. @returns when the leader had his answer, and the item's own way to the archive */
export async function lifeOfItem(
  inHand: InHand,
  since: Instant,
): Promise<{ at: Instant; archived: Promise<void> }> {
  const { county, story, chance, matterId } = inHand;
  const [item] = story.bornOf(matterId, ITEM);
  if (item === undefined)
    throw new Error(`paper ${inHand.paper.index} was to be handled, but no item was born`);
  let at = since;
  for (let round = 1; ; round += 1) {
    at = await initiated(inHand, item, at);
    at = await answered(inHand, item, at);
    at = await reported(inHand, item, at);
    at = county.later(at, paceOf(chance, 7, 0.08), chance);
    if (round === 3 || !chance.happens(round === 1 ? 0.09 : 0.3)) break;
    await story.act({
      at,
      by: county.person(leaderNow(inHand, item)),
      does: supervision.instructAgain,
      with: () => ({
        params: { matterId: item },
        body: {
          ...story.task(item, 'read_report'),
          opinion: { text: say(chance, words.AGAIN, inHand.plan.fill) },
          limit: { amount: 15, unit: 'calendar-days' as const },
        },
      }),
    });
  }
  await story.act({
    at,
    by: county.person(leaderNow(inHand, item)),
    does: supervision.note,
    with: () => ({
      params: { matterId: item },
      body: { ...story.task(item, 'read_report'), opinion: { text: say(chance, words.NOTED) } },
    }),
  });
  return {
    at,
    archived: arranged({ ...inHand, chance: chanceOf(`archive ${inHand.paper.index}`) }, item, at),
  };
}

/** The leader on whose desk the report lies: whoever instructed, which after passing on is another than was proposed. */
function leaderNow({ county, story, paper }: InHand, item: string): string {
  const task = story.tasks(item).find((t) => t.step === 'read_report');
  return task?.addressee === county.post('mayor') ? 'mayor' : paper.leader;
}

async function initiated(inHand: InHand, item: string, since: Instant): Promise<Instant> {
  const { county, story, chance, plan } = inHand;
  let at = await stewardAsked(inHand, item, since);
  at = county.later(at, paceOf(chance, 3), chance);
  const initiate = () =>
    story.act({
      at,
      by: county.person('supervisor'),
      does: supervision.initiate,
      with: () => ({
        params: { matterId: item },
        body: {
          ...story.task(item, 'initiate'),
          demands: plan.units.map((unit, i) => ({
            unitId: county.unit(unit),
            demand: say(chance, i === 0 ? words.DEMANDS_LEAD : words.DEMANDS_BESIDE, plan.fill),
            limit: plan.limit,
          })),
        },
      }),
    });
  await initiate();
  at = county.later(at, paceOf(chance, 2.5), chance);
  if (chance.happens(0.04)) {
    await story.act({
      at,
      by: county.person('director'),
      does: supervision.returnInitiation,
      with: () => ({
        params: { matterId: item },
        body: {
          ...story.task(item, 'approve_initiation'),
          opinion: { text: say(chance, words.RETURNED_INITIATIONS) },
        },
      }),
    });
    at = county.later(at, paceOf(chance, 2), chance);
    await initiate();
    at = county.later(at, paceOf(chance, 2.5), chance);
  }
  await story.act({
    at,
    by: county.person('director'),
    does: supervision.approveInitiation,
    with: () => ({ params: { matterId: item }, body: story.task(item, 'approve_initiation') }),
  });
  return at;
}

/** All units of the round, side by side. @returns when the last was accepted */
async function answered(inHand: InHand, item: string, since: Instant): Promise<Instant> {
  const { story, plan } = inHand;
  const parts = story.bornOf(item, PART).slice(-plan.units.length);
  const ends = await Promise.all(
    parts.map((part, i) => {
      const unit = plan.units[i] ?? plan.units[0] ?? '';
      const chance = chanceOf(`part ${inHand.paper.index} ${unit} ${since}`);
      return lifeOfPart({ ...inHand, chance }, { item, part, unit, since, mayObject: true });
    }),
  );
  return ends.sort().at(-1) ?? since;
}

async function reported(
  { county, story, chance, plan }: InHand,
  item: string,
  since: Instant,
): Promise<Instant> {
  const units = plan.units.map((unit) => county.nameOf(unit)).join('、');
  let at = county.later(since, paceOf(chance, 5), chance);
  const compile = () =>
    story.act({
      at,
      by: county.person('supervisor'),
      does: supervision.compile,
      with: () => ({
        params: { matterId: item },
        body: { ...story.task(item, 'compile'), text: say(chance, words.COMPILED, { ...plan.fill, units }) },
      }),
    });
  await compile();
  at = county.later(at, paceOf(chance, 3), chance);
  if (chance.happens(0.05)) {
    await story.act({
      at,
      by: county.person('director'),
      does: supervision.returnCompiled,
      with: () => ({
        params: { matterId: item },
        body: {
          ...story.task(item, 'approve_report'),
          opinion: { text: say(chance, words.RETURNED_COMPILED) },
        },
      }),
    });
    at = county.later(at, paceOf(chance, 3), chance);
    await compile();
    at = county.later(at, paceOf(chance, 3), chance);
  }
  await story.act({
    at,
    by: county.person('director'),
    does: supervision.approveReport,
    with: () => ({ params: { matterId: item }, body: story.task(item, 'approve_report') }),
  });
  return at;
}
