/** Where a task may be returned or sent to, for the forms. */
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type {
  ways as contract,
  reopenWays as reopenContract,
} from '../../../contracts/modules/general-acts.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { generalRule, readFacts, returnSteps, visited } from '../../kernel/flow/api.ts';
import { allActsOf, getVisibleMatter } from '../../kernel/matter/api.ts';
import { holderNames } from '../../kernel/org/api.ts';

/** The steps, each with who would get it back. */
export async function ways(
  { read, actor, now }: QueryContext,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const matter = await getVisibleMatter(read, actor, params.matterId);
  const facts = await readFacts(read, matter.id);
  const task = facts.tasks.find((t) => t.id === params.taskId);
  // Done meanwhile, by himself just now: it leads nowhere any more.
  if (!task) return { back: [], on: [], asked: [] };
  const acts = await allActsOf(read, matter.id);
  const done = visited(acts);
  const returning = generalRule(matter, task.step, 'return');
  const back = returning
    ? returnSteps(facts, acts, task.step).filter((step) => returning.to?.includes(step) !== false)
    : [];
  const mates = facts.tasks.filter((t) => t.errand && t.errand.group === task.errand?.group);
  const people = [...done.map((v) => v.addressee), ...mates.map((t) => t.addressee_id)];
  const names = await holderNames(read, people, now);
  const sending = generalRule(matter, task.step, 'submit');
  return {
    back: back.map((step) => ({
      step: `${matter.kind}.${step}`,
      key: step,
      holder: names.get(done.find((v) => v.step === step)?.addressee ?? 0) ?? '',
    })),
    on: (sending?.to ?? []).map((step) => {
      const id = (done.find((v) => v.step === step) ?? done[0])?.addressee;
      return {
        step: `${matter.kind}.${step}`,
        key: step,
        suggested: id === undefined ? null : { id, name: names.get(id) ?? '' },
      };
    }),
    asked: mates.map((t) => ({ taskId: t.id, name: names.get(t.addressee_id) ?? '' })),
  };
}

/** The steps its kind names, for whoever may open the matter; whether he may reopen it, the act decides. */
export async function reopenWays(
  { read, actor, now }: Pick<QueryContext, 'read' | 'actor' | 'now'>,
  { params }: InputOf<typeof reopenContract>,
): Promise<ReplyOf<typeof reopenContract>> {
  const matter = await getVisibleMatter(read, actor, params.matterId);
  const rule = generalRule(matter, matter.step, 'reopen');
  const done = visited(await allActsOf(read, matter.id));
  const names = await holderNames(
    read,
    done.map((v) => v.addressee),
    now,
  );
  return {
    steps: (rule?.to ?? []).map((step) => {
      const id = done.find((v) => v.step === step)?.addressee;
      return {
        step: `${matter.kind}.${step}`,
        key: step,
        last: id === undefined ? null : { id, name: names.get(id) ?? '' },
      };
    }),
  };
}
