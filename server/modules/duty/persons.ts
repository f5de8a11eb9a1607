/** Whom a roster may name. */
import { dutyErrors } from '../../../contracts/modules/duty.ts';
import { personsGranted } from '../../kernel/access/api.ts';
import type { TxContext } from '../../kernel/binding/api.ts';
import { isPerson } from '../../kernel/org/api.ts';
import { problem } from '../../platform/problem.ts';

/** The officer and his second may keep the log; the leader is a person. @throws duty.same_person, not_an_officer, no_such_leader */
export async function assertPersons(
  ctx: TxContext,
  who: { readonly officerId: number; readonly secondId: number | null; readonly leaderId: number },
): Promise<void> {
  if (who.officerId === who.secondId) throw problem(dutyErrors.samePerson);
  const able = await personsGranted(ctx.tx, 'duty.keep', ctx.now);
  const officers = who.secondId === null ? [who.officerId] : [who.officerId, who.secondId];
  if (!officers.every((id) => able.includes(id))) throw problem(dutyErrors.notAnOfficer);
  if (!(await isPerson(ctx.tx, who.leaderId))) throw problem(dutyErrors.noSuchLeader);
}
