/** One incoming paper from the door to the archive, as its readers deal with it. */
import { type Instant, localDateOf } from '../../../contracts/base/dates.ts';
import * as documents from '../../../contracts/modules/documents.ts';
import * as incomingDrop from '../../../contracts/modules/incoming-drop.ts';
import * as office from '../../../contracts/modules/incoming-office.ts';
import * as routing from '../../../contracts/modules/routing.ts';
import { chanceOf } from './chance.ts';
import type { County } from './county.ts';
import { originalFile, paperFile } from './files.ts';
import type { InHand } from './in-hand.ts';
import { lookedAtTwice, passedToColleague } from './life-beside.ts';
import { arranged } from './life-in-archive.ts';
import { checked } from './life-of-check.ts';
import { sentRound } from './life-of-circulation.ts';
import { lifeOfItem } from './life-of-item.ts';
import { paceOf } from './pace.ts';
import type { Paper } from './paper.ts';
import { planOf } from './plan.ts';
import type { Story } from './stage.ts';
import { say } from './wording.ts';
import * as words from './words.data.ts';

const CLERKS: readonly (readonly [string, number])[] = [
  ['clerk', 34],
  ['documents_1', 22],
  ['documents_2', 22],
  ['documents_3', 22],
];

/** Lives it. Ends wherever the anchor finds it. */
export async function lifeOfPaper(
  county: County,
  story: Story,
  paper: Paper,
  fail: (thrown: unknown) => void,
): Promise<void> {
  const chance = chanceOf(`paper ${paper.index}`);
  const plan = planOf(county, paper, chance);
  const clerk = county.person(chance.weighted(CLERKS));
  const { matterId } = await story.act({
    at: paper.at,
    by: clerk,
    does: incomingDrop.register,
    files: [paperFile(paper, plan.summary)],
    with: ([fileId = '']) => ({
      body: {
        fileId,
        title: paper.title,
        sender: paper.sender,
        paperNumber: paper.number,
        paperDate: paper.date,
        kind: paper.kind,
        urgency: paper.urgency,
        copies: chance.weighted([
          [1, 8],
          [2, 2],
          [5, 1],
        ]),
      },
    }),
  });
  const inHand: InHand = { county, story, paper, plan, chance, matterId, clerk, fail };
  let at = await checked(inHand);
  if (at === undefined) return;
  at = await proposed(inHand, at);
  at = await instructed(inHand, at);
  if (plan.disposition !== 'to_handle') return concluded(inHand, at);
  const item = await lifeOfItem(inHand, at);
  at = item.at;
  await Promise.all([concluded(inHand, at), item.archived]);
}

/** 拟办 and 审核: some are taken back at once, some come back with a word. @returns when the leader has it */
async function proposed(inHand: InHand, since: Instant): Promise<Instant> {
  const { county, story, chance, matterId, clerk, plan, paper } = inHand;
  const isUrgent = paper.urgency !== 'normal';
  // What is due in four hours is asked of nobody beside the route.
  let at = paper.urgency === 'extra_urgent' ? since : await lookedAtTwice(inHand, since);
  if (paper.urgency !== 'extra_urgent') at = await passedOn(inHand, at);
  at = county.later(at, paceOf(chance, isUrgent ? 1 : 2.2), chance, paper.urgency);
  // Whoever holds it: the clerk, or the colleague to whom she gave it.
  const proposer = () =>
    county.behind(story.tasks(matterId).find((t) => t.step === 'propose')?.addressee ?? clerk);
  let proposed = clerk;
  const propose = async () => {
    await story.act({
      at,
      by: () => {
        proposed = proposer();
        return proposed;
      },
      does: documents.propose,
      with: () => ({
        params: { matterId },
        body: {
          ...story.task(matterId, 'propose'),
          summary: plan.summary,
          options: [...plan.options],
          leaderId: county.post(paper.leader),
        },
      }),
    });
  };
  await propose();
  if (chance.happens(0.012)) {
    at = county.later(at, 1, chance);
    await story.act({
      at,
      by: () => proposed,
      does: routing.recall,
      with: () => ({ params: { matterId }, body: {} }),
    });
    at = county.later(at, 1, chance);
    await propose();
  }
  const director = county.person('director');
  at = county.later(at, paceOf(chance, isUrgent ? 1 : 3), chance, paper.urgency);
  if (chance.happens(0.06)) {
    await story.act({
      at,
      by: director,
      does: documents.returnProposal,
      with: () => ({
        params: { matterId },
        body: {
          ...story.task(matterId, 'review'),
          opinion: { text: say(chance, words.RETURNED_PROPOSALS, plan.fill) },
        },
      }),
    });
    at = county.later(at, paceOf(chance, 2.5), chance);
    await propose();
    at = county.later(at, paceOf(chance, 3), chance);
  }
  await story.act({
    at,
    by: director,
    does: documents.review,
    with: () => ({
      params: { matterId },
      body: { ...story.task(matterId, 'review'), opinion: { text: say(chance, words.REVIEWS) } },
    }),
  });
  return at;
}

/** A clerk with too much on her hands gives it to a colleague. */
async function passedOn(inHand: InHand, since: Instant): Promise<Instant> {
  const { county, matterId, clerk, paper } = inHand;
  const chance = chanceOf(`passed on ${paper.index}`);
  if (!chance.happens(0.025)) return since;
  const colleagues = CLERKS.map(([key]) => county.person(key)).filter((person) => person !== clerk);
  const to = chance.of(colleagues);
  return passedToColleague(inHand, { matterId, step: 'propose', by: clerk, to }, since);
}

/** 批示, on the screen or on paper; some leaders pass the paper on. @returns when it is instructed */
async function instructed(inHand: InHand, since: Instant): Promise<Instant> {
  const { county, story, chance, matterId, plan, paper } = inHand;
  let leader = paper.leader;
  // The head of the county reads in the evening what came by day.
  const typical = paper.urgency !== 'normal' ? 2 : leader === 'mayor' ? 11 : 6;
  let at = county.later(since, paceOf(chance, typical, 0.09), chance, paper.urgency);
  if (leader !== 'mayor' && chance.happens(0.05)) {
    await story.act({
      at,
      by: county.person(leader),
      does: documents.passOn,
      with: () => ({
        params: { matterId },
        body: {
          ...story.task(matterId, 'instruct'),
          leaderId: county.post('mayor'),
          opinion: { text: say(chance, words.PASSED_ON) },
        },
      }),
    });
    leader = 'mayor';
    at = county.later(at, paceOf(chance, typical), chance);
  }
  const isToHandle = plan.disposition === 'to_handle';
  const said = {
    optionIndex: plan.chosen,
    opinion: {
      text: chance.happens(0.55)
        ? say(chance, isToHandle ? words.INSTRUCTIONS : words.REMARKS, plan.fill)
        : '',
    },
    disposition: plan.disposition,
    unitIds: isToHandle ? plan.units.map((unit) => county.unit(unit)) : [],
    limit: isToHandle ? plan.limit : null,
    asideText: isToHandle && chance.happens(0.08) ? say(chance, words.ASIDES) : '',
  };
  const liaison = county.liaisonOf(leader);
  if (liaison !== undefined && chance.happens(0.16)) {
    at = county.later(at, paceOf(chance, 1.5), chance);
    await story.act({
      at,
      by: liaison,
      does: documents.recordInstruction,
      files: [originalFile()],
      with: ([originalFileId = '']) => ({
        params: { matterId },
        body: {
          ...story.task(matterId, 'instruct'),
          ...said,
          originalFileId,
          instructedOn: localDateOf(at),
          attested: true,
        },
      }),
    });
    return at;
  }
  await story.act({
    at,
    by: county.person(leader),
    does: documents.instruct,
    with: () => ({ params: { matterId }, body: { ...story.task(matterId, 'instruct'), ...said } }),
  });
  return at;
}

/** 办结 by whoever received it first, then to the archive. */
async function concluded(inHand: InHand, since: Instant): Promise<void> {
  const { county, story, chance, matterId, clerk, plan, paper } = inHand;
  if (plan.disposition !== 'to_handle' && chance.happens(0.06)) await sentRound(inHand, since);
  let at = county.later(since, paceOf(chance, 4), chance);
  // 请示 and 函 want an answer before they are concluded (条例 art. 24).
  if ('fac'.includes(paper.form)) {
    const answeredOn = localDateOf(at);
    await story.act({
      at,
      by: clerk,
      does: office.answerSender,
      with: () => ({
        params: { matterId },
        body: {
          ...story.task(matterId, 'conclude'),
          how: chance.of(['letter', 'network', 'phone'] as const),
          answeredOn,
          opinion: { text: say(chance, words.ANSWERED, plan.fill) },
        },
      }),
    });
    at = county.later(at, 1, chance);
  }
  await story.act({
    at,
    by: clerk,
    does: documents.conclude,
    with: () => ({
      params: { matterId },
      body: {
        ...story.task(matterId, 'conclude'),
        opinion: { text: say(chance, words.CONCLUSIONS, plan.fill) },
      },
    }),
  });
  await arranged(inHand, matterId, at);
}
