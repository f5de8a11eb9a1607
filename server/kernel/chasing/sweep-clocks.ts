/**
 * Warnings, lateness and escalation fall due: each step is an event of its matter, so the history shows who was told
 * when, and lateness is on record though the matter be finished later. Bounded batches, read in the order of an index;
 * whichever node takes a step under the matter's lock takes it alone.
 */
import type { Instant } from '../../../contracts/base/dates.ts';
import { type Fragment, sql, statement, TRUE } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { type Kernel, systemCommand } from '../binding/api.ts';
import { draftOf, type Facts, type MatterDraft, type Performed, performIfNeeded } from '../flow/api.ts';
import { namesOf } from '../org/api.ts';
import { allAddresseesOf } from './targets.ts';
import { noticeOf, personsOf } from './told.ts';

/** A step of a clock that fell due, with whose it is. */
export interface DueStep {
  readonly clock_id: string;
  readonly step: number;
  readonly kind: 'warn' | 'overdue' | 'escalate' | 'report';
  readonly at: Instant;
  readonly detail: {
    readonly to: string;
    readonly copy?: readonly string[];
    readonly does?: 'tell' | 'letter' | 'criticism';
  };
  readonly matter_id: string;
  readonly owner_id: number;
}

/** The page of due steps behind a place. Exported for the test that looks at its plan. */
export function dueSteps(
  now: Instant,
  limit: number,
  after?: Pick<DueStep, 'at' | 'clock_id' | 'step'>,
): Fragment {
  const behind = after
    ? sql`(s.at, s.clock_id, s.step) > (${after.at}::timestamptz, ${after.clock_id}::uuid, ${after.step}::int)`
    : TRUE;
  return sql`
    select s.clock_id, s.step, s.kind, s.at, s.detail, c.matter_id, c.owner_id
      from (select * from kernel.clock_step s where s.done_at is null and s.at <= ${now} and ${behind}
             order by s.at, s.clock_id, s.step limit ${limit}) s
      join kernel.clock c on c.id = s.clock_id order by s.at, s.clock_id, s.step`;
}

/**
 * Works off what fell due, oldest first: pages until one took something or nothing is left. A matter that cannot be
 * decided upon (its record is damaged: check-data names it) must not silence all others, however many such there are.
 * @returns how many steps were taken
 */
export async function sweepClocks(kernel: Kernel, limit = 200): Promise<number> {
  const now = kernel.clock.now();
  let after: DueStep | undefined;
  for (;;) {
    const due = await kernel.db.read.rows<DueStep>(dueSteps(now, limit, after));
    let taken = 0;
    for (const step of due) {
      const done = await takeStep(kernel, step).catch(() => undefined);
      if (done) taken += 1;
    }
    if (taken > 0 || due.length < limit) return taken;
    after = due.at(-1);
  }
}

/** Takes one step, unless an act was quicker. */
export function takeStep(kernel: Kernel, step: DueStep): Promise<Performed | undefined> {
  return performIfNeeded(
    systemCommand(kernel, 'clocks.sweep'),
    step.matter_id,
    async ({ ctx, facts, tx }) => {
      const clock = facts.clocks.find((c) => c.id === step.clock_id);
      const pending = clock?.steps.find((s) => s.step === step.step && s.done_at === null);
      // Stopped, paused or moved since the list was read: the act that did so planned the steps anew.
      if (clock?.state !== 'running' || !pending || pending.at !== step.at) return null;
      const draft = draftOf(ctx, facts);
      draft.act = 'clock_step';
      draft.action = `clocks.${step.kind}`;
      draft.note.rule = clock.rule;
      draft.stepsDone.push({ clock_id: step.clock_id, step: step.step, done_at: ctx.now });
      const extra = await toldOf(tx, draft, facts, step, clock.due_at);
      return { drafts: [draft], extra: extra.map((fragment) => statement(fragment)) };
    },
  );
}

/** Who is told, and the letter drafted, when the rule asks for one. */
async function toldOf(
  tx: Tx,
  draft: MatterDraft,
  facts: Facts,
  step: DueStep,
  dueAt: Instant | null,
): Promise<Fragment[]> {
  const { now } = draft.ctx;
  const { to, copy = [], does = 'tell' } = step.detail;
  const of = { owner: step.owner_id, holders: facts.tasks.map((t) => t.addressee_id) };
  const main = await personsOf(tx, await allAddresseesOf(tx, [to], of, now), now);
  const copied = (await personsOf(tx, await allAddresseesOf(tx, copy, of, now), now)).filter(
    (person) => !main.includes(person),
  );
  // A letter is drafted for whoever chases: the supervisor hears of it, the others when it is sent.
  const persons = does === 'tell' ? [...main, ...copied] : await supervisors(tx, of, now);
  draft.note.told = persons.length;
  draft.note.reached = persons;
  // Whoever is called upon may open what he is called upon for.
  for (const person of persons) draft.acl.add(person);
  const kind = does === 'tell' ? `clock.${step.kind}` : `clock.${does}`;
  const rule = String(draft.note.rule);
  const unit = (await namesOf(tx, [of.owner])).get(of.owner) ?? '';
  const notices = persons.map((person) =>
    noticeOf(person, draft, kind, { seq: draft.seq, rule, dueAt, unit }),
  );
  if (does === 'tell' || dueAt === null) return notices;
  draft.note.letter = does;
  return [
    ...notices,
    sql`insert into kernel.chase_letter (id, matter_id, clock_id, step, kind, owner_id, copied, due_at, drafted_at)
      values (${newId()}, ${draft.id}, ${step.clock_id}, ${step.step}, ${does}, ${step.owner_id}, ${[...main, ...copied]}::bigint[], ${dueAt}, ${now})
      on conflict on constraint one_letter_per_step_and_limit do nothing`,
  ];
}

async function supervisors(tx: Tx, of: Parameters<typeof allAddresseesOf>[2], now: Instant) {
  return personsOf(tx, await allAddresseesOf(tx, ['supervisor'], of, now), now);
}
