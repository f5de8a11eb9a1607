/**
 * Warnings, lateness and escalation fall due: each step is an event of its matter, so the history shows who was told
 * when, and lateness is on record though the matter be finished later.
 */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import { newId } from '../../platform/ids.ts';
import { type Kernel, systemCommand } from '../binding/api.ts';
import { draftOf, type Performed, performIfNeeded } from '../flow/api.ts';
import { personsBehind, postsInUnit } from '../org/api.ts';

interface DueStep {
  readonly clock_id: string;
  readonly step: number;
  readonly kind: 'warn' | 'overdue' | 'escalate';
  readonly at: Instant;
  readonly detail: { to: string };
  readonly matter_id: string;
  readonly owner_id: number;
}

/** Works off what fell due, oldest first. @returns how many steps were taken */
export async function sweepClocks(kernel: Kernel, limit = 200): Promise<number> {
  const now = kernel.clock.now();
  const due = await kernel.db.read.rows<DueStep>(sql`
    select s.clock_id, s.step, s.kind, s.at, s.detail, c.matter_id, c.owner_id
      from kernel.clock_step s join kernel.clock c on c.id = s.clock_id
     where s.done_at is null and s.at <= ${now} order by s.at, s.clock_id, s.step limit ${limit}`);
  let taken = 0;
  for (const step of due) {
    // A matter that cannot be decided upon (its record is damaged: check-data names it) must not silence all others.
    const done = await takeStep(kernel, step).catch(() => undefined);
    if (done) taken += 1;
  }
  return taken;
}

function takeStep(kernel: Kernel, step: DueStep): Promise<Performed | undefined> {
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
      const posts = ['holder', 'owner'].includes(step.detail.to)
        ? []
        : await postsInUnit(tx, step.owner_id, step.detail.to);
      const addressees =
        step.detail.to === 'holder'
          ? facts.tasks.map((t) => t.addressee_id)
          : step.detail.to === 'owner'
            ? [step.owner_id]
            : posts;
      const persons = (await Promise.all(addressees.map((a) => personsBehind(tx, a, ctx.now)))).flat();
      draft.note.told = persons.length;
      const extra = [...new Set(persons)].map((person) => ({
        text: `insert into kernel.notice (id, person_id, matter_id, kind, params, at) values ($1, $2, $3, $4, $5::jsonb, $6)`,
        values: [
          newId(),
          person,
          step.matter_id,
          `clock.${step.kind}`,
          JSON.stringify({ seq: draft.seq, rule: clock.rule, dueAt: clock.due_at }),
          ctx.now,
        ],
      }));
      return { drafts: [draft], extra };
    },
  );
}
