/** One unit's part of an item: objected to, assigned, extended, late, returned, answered. */
import { epochOf, type Instant, instantOf } from '../../../contracts/base/dates.ts';
import * as supervisionAssignments from '../../../contracts/modules/supervision-assignments.ts';
import { LEAVERS } from './absences.data.ts';
import { evidenceFile } from './files.ts';
import type { InHand } from './in-hand.ts';
import { passedToColleague } from './life-beside.ts';
import { paceOf } from './pace.ts';
import { say } from './wording.ts';
import * as words from './words.data.ts';

const DAY_MS = 86_400_000;
const PART = 'supervision.assignment';
const LEFT = LEAVERS.map(({ giver }) => giver.split('_')[0]);

/** Which part. */
export interface PartInHand {
  readonly item: string;
  readonly part: string;
  /** Key of the unit. */
  readonly unit: string;
  /** When the notice went out. */
  readonly since: Instant;
  readonly mayObject: boolean;
}

/** Lives it. @returns when it was accepted */
export async function lifeOfPart(inHand: InHand, of: PartInHand): Promise<Instant> {
  const { county, chance, plan } = inHand;
  const objected = of.mayObject && chance.happens(0.05) ? await objectedTo(inHand, of) : undefined;
  if (objected && 'instead' in objected) return lifeOfPart(inHand, objected.instead);
  let at = objected?.at ?? of.since;
  let handler = handlerOf(inHand, of.unit);
  at = await assigned(inHand, of, handler, at);
  const colleague = county.colleague(handler);
  // Where everything was left to one person there is nobody else to give it to.
  if (colleague !== undefined && !LEFT.includes(of.unit) && chance.happens(0.06)) {
    at = await passedToColleague(
      inHand,
      { matterId: of.part, step: 'handle', by: handler, to: colleague },
      at,
    );
    handler = colleague;
  }

  // Days of the limit until the first answer: most in time, some late, a few very late.
  const share = chance.weighted([
    [0.3 + chance.next() * 0.45, 55],
    [0.75 + chance.next() * 0.2, 30],
    [1.05 + chance.next() * 0.35, 11],
    [1.5 + chance.next(), 4],
  ]);
  const { extended, told } = chance.happens(share > 1 ? 0.5 : 0.06)
    ? await extension(inHand, of, handler, at)
    : { extended: 0, told: at };
  const answerDays = share * (plan.limit.amount + (share > 1 ? extended : 0));
  let ready = instantOf(epochOf(of.since) + answerDays * DAY_MS);
  if (ready < at) ready = at;
  // Whoever asked for more days reports after he was told.
  if (ready < told) ready = told;
  const due = epochOf(of.since) + (plan.limit.amount + extended) * DAY_MS;
  if (epochOf(ready) > due + 2 * DAY_MS) await chased(inHand, of, instantOf(due + 1.4 * DAY_MS));

  at = await reportedAndSigned(inHand, of, handler, county.later(ready, paceOf(chance, 1.5), chance));
  for (let again = 0; again < 2 && chance.happens(0.08); again += 1) {
    at = county.later(at, paceOf(chance, 5), chance);
    await act(
      inHand,
      of,
      { at, by: county.person('supervisor'), does: supervisionAssignments.returnAnswer, step: 'verify' },
      words.RETURNED_ANSWERS,
    );
    at = await reportedAndSigned(inHand, of, handler, county.later(at, paceOf(chance, 12), chance));
  }
  at = county.later(at, paceOf(chance, 5), chance);
  await act(
    inHand,
    of,
    { at, by: county.person('supervisor'), does: supervisionAssignments.accept, step: 'verify' },
    words.ACCEPTED,
  );
  return at;
}

function handlerOf({ county, chance }: InHand, unit: string): number {
  const hands = county.hands(unit);
  const [first] = hands;
  return unit === 'water' && first !== undefined && chance.happens(0.55) ? first : chance.of(hands);
}

type WithOpinion =
  | typeof supervisionAssignments.returnAnswer
  | typeof supervisionAssignments.accept
  | typeof supervisionAssignments.object
  | typeof supervisionAssignments.uphold
  | typeof supervisionAssignments.returnReport
  | typeof supervisionAssignments.refuseExtension
  | typeof supervisionAssignments.sign;

/** An act that takes the task of a step and says something. */
async function act(
  { story, chance, plan }: InHand,
  { part }: PartInHand,
  what: { at: Instant; by: number; does: WithOpinion; step: string },
  sentences: readonly string[],
): Promise<void> {
  await story.act({
    at: what.at,
    by: what.by,
    does: what.does,
    with: () => ({
      params: { matterId: part },
      body: { ...story.task(part, what.step), opinion: { text: say(chance, sentences, plan.fill) } },
    }),
  });
}

/** 有异议 and what is decided upon it. */
async function objectedTo(
  inHand: InHand,
  of: PartInHand,
): Promise<{ at: Instant } | { instead: PartInHand }> {
  const { county, story, chance, plan, paper } = inHand;
  let at = county.later(of.since, 1 + chance.next() * 6, chance);
  await act(
    inHand,
    of,
    { at, by: county.head(of.unit), does: supervisionAssignments.object, step: 'assign' },
    words.OBJECTIONS,
  );
  at = county.later(at, paceOf(chance, 4), chance);
  const other = [...paper.subject.besides, 'reform', 'farming'].find((unit) => !plan.units.includes(unit));
  // Only the lead part goes elsewhere: two that did would meet at the same unit.
  if (other === undefined || of.unit !== plan.units[0] || chance.happens(0.3)) {
    await act(
      inHand,
      of,
      { at, by: county.person('supervisor'), does: supervisionAssignments.uphold, step: 'objected' },
      words.UPHELD,
    );
    return { at };
  }
  await story.act({
    at,
    by: county.person('supervisor'),
    does: supervisionAssignments.reassign,
    with: () => ({
      params: { matterId: of.part },
      body: {
        ...story.task(of.part, 'objected'),
        unitId: county.unit(other),
        opinion: { text: say(chance, words.REASSIGNED) },
      },
    }),
  });
  const [part] = story.bornOf(of.part, PART);
  if (part === undefined) throw new Error('a part was reassigned, but none was born');
  return { instead: { item: of.item, part, unit: other, since: at, mayObject: false } };
}

async function assigned(
  { county, story, chance }: InHand,
  of: PartInHand,
  handler: number,
  since: Instant,
): Promise<Instant> {
  const at = county.later(since, paceOf(chance, of.unit === 'water' ? 8 : 3), chance);
  await story.act({
    at,
    by: county.head(of.unit),
    does: supervisionAssignments.assign,
    with: () => ({
      params: { matterId: of.part },
      body: {
        ...story.task(of.part, 'assign'),
        handlerId: county.standing.actingFor(handler),
        opinion: { text: say(chance, words.ASSIGNED) },
      },
    }),
  });
  return at;
}

/** 申请延期, decided well before the limit is over. @returns days granted, and when he was told */
async function extension(
  inHand: InHand,
  of: PartInHand,
  handler: number,
  since: Instant,
): Promise<{ extended: number; told: Instant }> {
  const { county, story, chance, plan } = inHand;
  const amount = chance.of([5, 7, 10]);
  const asks = county.later(since, 2 + chance.next() * 4, chance);
  const decides = county.later(asks, 1 + chance.next() * 4, chance);
  if (epochOf(decides) > epochOf(of.since) + (plan.limit.amount - 1) * DAY_MS)
    return { extended: 0, told: since };
  await story.act({
    at: asks,
    by: handler,
    does: supervisionAssignments.askExtension,
    with: () => ({
      params: { matterId: of.part },
      body: { ...story.task(of.part, 'handle'), amount, opinion: { text: say(chance, words.EXTENSIONS) } },
    }),
  });
  const supervisor = county.person('supervisor');
  if (chance.happens(0.3)) {
    await act(
      inHand,
      of,
      { at: decides, by: supervisor, does: supervisionAssignments.refuseExtension, step: 'decide_extension' },
      words.REFUSED,
    );
    return { extended: 0, told: decides };
  }
  await story.act({
    at: decides,
    by: supervisor,
    does: supervisionAssignments.grantExtension,
    with: () => ({
      params: { matterId: of.part },
      body: {
        ...story.task(of.part, 'decide_extension'),
        amount,
        opinion: { text: say(chance, words.GRANTED) },
      },
    }),
  });
  return { extended: amount, told: decides };
}

async function chased({ county, story, chance }: InHand, of: PartInHand, around: Instant): Promise<void> {
  await story.act({
    at: county.later(around, 1, chance),
    by: county.person('supervisor'),
    does: supervisionAssignments.chase,
    with: () => ({ params: { matterId: of.part }, body: { text: say(chance, words.CHASED) } }),
  });
}

/** 反馈 with evidence, 签发; the head sends some back first. @returns when it was signed */
async function reportedAndSigned(
  inHand: InHand,
  of: PartInHand,
  handler: number,
  from: Instant,
): Promise<Instant> {
  const { county, story, chance, plan } = inHand;
  const n = chance.between(8, 96);
  const m = chance.between(2, 9);
  const fill = { ...plan.fill, n, m, k: m - chance.between(0, 1) };
  let at = from;
  const report = async () => {
    const text = say(chance, words.REPORTS, fill);
    const name = chance.of(['办理情况台账', '整改销号台账', '现场核查记录', '工作情况说明']);
    await story.act({
      at,
      by: handler,
      does: supervisionAssignments.report,
      files: [
        evidenceFile(
          name,
          `${name}\n单位：${county.nameOf(of.unit)}\n事项：${plan.fill.noun}\n合计${n}项，问题${m}项。\n`,
        ),
      ],
      with: ([fileId = '']) => ({
        params: { matterId: of.part },
        body: { ...story.task(of.part, 'handle'), text, evidence: [{ fileId }] },
      }),
    });
  };
  await report();
  at = county.later(at, paceOf(chance, of.unit === 'water' ? 8 : 2.5), chance);
  if (chance.happens(0.06)) {
    await act(
      inHand,
      of,
      { at, by: county.head(of.unit), does: supervisionAssignments.returnReport, step: 'sign' },
      words.RETURNED_REPORTS,
    );
    at = county.later(at, paceOf(chance, 5), chance);
    await report();
    at = county.later(at, paceOf(chance, 2.5), chance);
  }
  await act(
    inHand,
    of,
    { at, by: county.head(of.unit), does: supervisionAssignments.sign, step: 'sign' },
    words.SIGNED,
  );
  return at;
}
