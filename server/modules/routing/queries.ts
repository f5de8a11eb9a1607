/** What routing shows: stand-ins, what somebody holds, hand-overs. */
import { localDateOf } from '../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../contracts/base/errors.ts';
import type * as contract from '../../../contracts/modules/routing.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { knownKinds } from '../../kernel/flow/api.ts';
import { namesOf, standInsAround } from '../../kernel/org/api.ts';
import { problem } from '../../platform/problem.ts';
import { mayGiveFor } from './may-give-for.ts';
import * as repo from './repo.ts';

const SHOWN = 50;

/** Stand-ins I gave and hold. */
export async function standIns({
  read,
  actor,
  now,
}: QueryContext): Promise<ReplyOf<typeof contract.standIns>> {
  const rows = await standInsAround(read, actor.personId, now);
  return {
    items: rows.map((row) => ({
      id: row.id,
      absentId: row.absent_id,
      absent: row.absent,
      standInId: row.stand_in_id,
      standIn: row.stand_in,
      kinds: row.kinds,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      reason: row.reason,
      isMine: row.absent_id === actor.personId,
      inForce: row.starts_at <= now,
    })),
    kinds: knownKinds(),
  };
}

/** Everything a person holds; a title withheld from readers of lists is named by its step alone. */
export async function holdingsOf(
  { read, actor, now }: QueryContext,
  { params }: InputOf<typeof contract.holdingsOf>,
): Promise<ReplyOf<typeof contract.holdingsOf>> {
  const { personId } = params;
  if (!(await mayGiveFor(read, actor, personId))) throw problem(baseErrors.notFound);
  const [names, tasks, posts, around] = await Promise.all([
    namesOf(read, [personId]),
    repo.openTasksOf(read, personId),
    repo.postTasksOf(read, personId, localDateOf(now)),
    standInsAround(read, personId, now),
  ]);
  return {
    personId,
    name: names.get(personId) ?? '',
    posts: posts.map((p) => p.name),
    tasks: tasks.length,
    postTasks: posts.reduce((sum, p) => sum + p.tasks, 0),
    standIns: around.length,
    items: tasks.slice(0, SHOWN).map((t) => ({
      matterId: t.matter_id,
      title: t.is_title_withheld ? '' : t.title,
      step: `${t.kind}.${t.step}`,
      dueAt: t.due_at,
    })),
  };
}

/** Hand-overs that concern me. */
export async function handOvers({ read, actor }: QueryContext): Promise<ReplyOf<typeof contract.handOvers>> {
  const rows = await repo.handOversOf(read, actor.personId, SHOWN);
  return {
    items: rows.map((row) => ({
      id: row.id,
      giverId: row.giver_id,
      giver: row.giver,
      receiverId: row.receiver_id,
      receiver: row.receiver,
      reason: row.reason,
      askedBy: row.asker,
      askedAt: row.asked_at,
      signedAt: row.signed_at,
      doneAt: row.done_at,
      moved: row.moved,
      kept: row.kept,
      held: row.signed_at === null ? row.held : null,
      maySign: row.receiver_id === actor.personId && row.signed_at === null,
    })),
  };
}
