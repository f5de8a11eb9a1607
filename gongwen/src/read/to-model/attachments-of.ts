import { attachmentLabel } from '../../model/attachment.ts';
import type { PaperInput } from '../../model/paper.ts';
import { cleanLine } from '../../model/words.ts';
import type { Analysis } from '../recognise/analyse.ts';
import { type Annex, annexTitle } from '../recognise/annexes.ts';
import { blocksOf } from './blocks-of.ts';
import { claim, type Ledger } from './ledger.ts';

type AttachmentInput = NonNullable<PaperInput['attachments']>[number];

/**
 * What follows the main part, as attachments of the model. A text issued or forwarded without 附件 above it becomes one
 * too: that is its place, after the signature; the label the model prints for it is put down as an addition.
 */
export function attachmentsOf(analysis: Analysis, ledger: Ledger): AttachmentInput[] {
  const annexes = analysis.annexes.slice(0, 200);
  return annexes.map((annex) => attachmentOf(annex, ledger));
}

function attachmentOf(annex: Annex, ledger: Ledger): AttachmentInput {
  const numbered = annex.number !== null && annex.number >= 1 && annex.number <= 200;
  const title =
    annex.title.length > 0
      ? annex.title
          .map((line) => cleanLine(line.text))
          .filter((t) => t !== '')
          .join('\n')
      : cleanLine(annexTitle(annex) ?? '');
  const attachment: AttachmentInput = {
    title,
    blocks: blocksOf(annex.lines),
    ...(numbered && annex.number !== null ? { number: annex.number } : {}),
  };
  const lines = [...(annex.label ? [annex.label] : []), ...annex.title];
  const printed = attachmentLabel({
    title,
    blocks: [],
    ...(attachment.number ? { number: attachment.number } : {}),
  });
  claim(ledger, 'attachment', lines, printed + title);
  for (const line of annex.lines) ledger.claimed.add(line);
  return attachment;
}
