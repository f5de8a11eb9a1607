/** 退回后直接送回: what was returned so goes, once done again, to whoever returned it instead of walking the way again. */
import type { Tx } from '../../platform/db/tx.ts';
import { presentFor } from '../org/api.ts';
import type { MatterDraft } from './draft.ts';

/** Acts that hand the task about and do not do it. */
const NOT_DONE: readonly MatterDraft['act'][] = [
  'return',
  'recall',
  'hand_over',
  'bulk_hand_over',
  'countersign',
  'add_signer',
  'remove_signer',
  'ask_stand_in',
  'consult',
  'circulate',
  'void',
  'suspend',
];

/**
 * Turns the one task the act opened on its way into the returner's. Where the act ended the matter, waits, or opened
 * several, the definition's own way stands.
 */
export async function goStraightBack(tx: Tx, draft: MatterDraft): Promise<void> {
  const back = draft.straightBack;
  const [opened] = draft.opened;
  const isOnItsWay = draft.state === 'open' && draft.wait === null && draft.opened.length === 1;
  if (!back || !opened || !isOnItsWay || NOT_DONE.includes(draft.act)) return;
  const to = await presentFor(tx, back.to, draft.ctx.now);
  draft.opened[0] = { ...opened, step: back.step, addressee: to };
  draft.acl.add(to);
  draft.step = back.step;
  draft.note.straightBack = 1;
}
