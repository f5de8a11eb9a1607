/** What other modules may ask of incoming papers. */

import type { Instant } from '../../../contracts/base/dates.ts';
import type { LimitInput } from '../../../contracts/modules/documents.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import * as repo from './repo.ts';

export { resumeAnswered } from './actions/resume-answered.ts';
export { answerRule } from './rules.ts';

/** Published when a leader instructs that a paper be handled: job `documents.instructed` with `{ matterId }`. */
export interface InstructionToHandle {
  readonly leaderPostId: number;
  readonly unitIds: readonly number[];
  readonly limit: LimitInput | null;
  readonly opinionId: string | null;
  readonly at: Instant;
}

/** The instruction in force on a paper; undefined while there is none that asks for handling. */
export async function findInstruction(
  read: ReadOnly | Tx,
  matterId: string,
): Promise<InstructionToHandle | undefined> {
  const row = await repo.get(read, matterId);
  if (row.decision?.disposition !== 'to_handle' || row.leader_post_id === null) return undefined;
  return { leaderPostId: row.leader_post_id, ...row.decision };
}
