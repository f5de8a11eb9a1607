/** The hand in which a round was instructed: the first on the paper, later ones on the item itself. */
import { instructionInk, latestOpinion } from '../../kernel/matter/api.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { findInstruction } from '../documents/api.ts';
import type { ItemRow } from './repo.ts';

/** Ink of the instruction that opened a round; null when it was typed. Its words are handed on, so its hand is too. */
export async function inkOfRound(
  read: ReadOnly,
  item: Pick<ItemRow, 'matter_id' | 'source_id'>,
  round: number,
): Promise<string | null> {
  // 再批示 is said in the round it ends.
  const opinionId =
    round > 1
      ? await latestOpinion(read, item.matter_id, 'reopen', round - 1)
      : ((await findInstruction(read, item.source_id))?.opinionId ?? null);
  return instructionInk(read, opinionId);
}
