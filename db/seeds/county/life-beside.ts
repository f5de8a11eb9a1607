/** What is asked of others beside the route of a matter, and tasks that go to a colleague. */
import { epochOf, type Instant } from '../../../contracts/base/dates.ts';
import * as general from '../../../contracts/modules/general-acts.ts';
import * as routing from '../../../contracts/modules/routing.ts';
import * as beside from './beside.data.ts';
import { chanceOf } from './chance.ts';
import type { InHand } from './in-hand.ts';
import { paceOf } from './pace.ts';
import { say } from './wording.ts';
import { HANDED_OVER } from './words.data.ts';

const DAY_MS = 86_400_000;

/** Of whom it is asked and in which words. */
interface Asking {
  readonly matterId: string;
  readonly step: string;
  readonly by: number;
  readonly of: number;
  readonly does: typeof general.countersign | typeof general.consult;
  readonly asks: readonly string[];
  readonly answers: readonly string[];
}

/** Asks and waits. @returns when the answer has come back */
async function asked(inHand: InHand, since: Instant, on: Asking): Promise<Instant> {
  const { county, story, plan } = inHand;
  const chance = chanceOf(`beside ${inHand.paper.index} ${on.step} ${on.of}`);
  const { matterId, of } = on;
  const at = county.later(since, 1, chance);
  const opinion = { text: say(chance, on.asks, plan.fill) };
  const given = () => ({ ...story.task(matterId, on.step), toIds: [of], opinion });
  await (on.does === general.consult
    ? story.act({
        at,
        by: on.by,
        does: general.consult,
        with: () => ({ params: { matterId }, body: { ...given(), waits: true } }),
      })
    : story.act({
        at,
        by: on.by,
        does: general.countersign,
        with: () => ({ params: { matterId }, body: given() }),
      }));
  const errand = on.does === general.consult ? 'advising' : 'countersigning';
  const answeredAt = county.later(at, paceOf(chance, 5), chance);
  await story.act({
    at: answeredAt,
    by: of,
    does: general.answer,
    with: () => ({
      params: { matterId },
      body: { ...story.task(matterId, errand), opinion: { text: say(chance, on.answers, plan.fill) } },
    }),
  });
  return answeredAt;
}

/** The week's rain brings more that is looked at twice: what lies on these desks at the anchor is of the last days. */
function share(inHand: InHand, at: Instant, usual: number, lately: number): number {
  return epochOf(at) > epochOf(inHand.county.anchor) - 2.5 * DAY_MS ? lately : usual;
}

/** Before a proposal goes up the head of the section signs it, or the leader's liaison is asked; mostly neither. */
export async function lookedAtTwice(inHand: InHand, since: Instant): Promise<Instant> {
  const { county, matterId, clerk, paper } = inHand;
  const chance = chanceOf(`twice ${paper.index}`);
  const on = { matterId, step: 'propose', by: clerk };
  if (chance.happens(share(inHand, since, 0.03, 0.45)))
    return asked(inHand, since, {
      ...on,
      of: county.person('sectionChief'),
      does: general.countersign,
      asks: beside.SIGN_ASKED,
      answers: beside.SIGN_ANSWERED,
    });
  const liaison = county.liaisonOf(paper.leader);
  if (liaison !== undefined && chance.happens(share(inHand, since, 0.03, 0.8)))
    return asked(inHand, since, {
      ...on,
      of: liaison,
      does: general.consult,
      asks: beside.LIAISON_ASKED,
      answers: beside.LIAISON_ANSWERED,
    });
  return since;
}

/** Before an item is set up the flow steward is asked now and then. */
export async function stewardAsked(inHand: InHand, item: string, since: Instant): Promise<Instant> {
  const { county, paper } = inHand;
  const chance = chanceOf(`steward ${paper.index} ${since}`);
  if (!chance.happens(share(inHand, since, 0.05, 0.6))) return since;
  return asked(inHand, since, {
    matterId: item,
    step: 'initiate',
    by: county.person('supervisor'),
    of: county.person('flowSteward'),
    does: general.consult,
    asks: beside.STEWARD_ASKED,
    answers: beside.STEWARD_ANSWERED,
  });
}

/** 转办. @returns when it lies with the colleague */
export async function passedToColleague(
  inHand: InHand,
  on: { readonly matterId: string; readonly step: string; readonly by: number; readonly to: number },
  since: Instant,
): Promise<Instant> {
  const { county, story, plan } = inHand;
  const { matterId } = on;
  const chance = chanceOf(`colleague ${inHand.paper.index} ${on.step} ${since}`);
  const at = county.later(since, 1, chance);
  await story.act({
    at,
    by: on.by,
    does: routing.handOver,
    with: () => ({
      params: { matterId },
      body: {
        ...story.task(matterId, on.step),
        toId: on.to,
        opinion: { text: say(chance, HANDED_OVER, plan.fill) },
      },
    }),
  });
  return at;
}
