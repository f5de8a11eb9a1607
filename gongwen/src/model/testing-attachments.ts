/** Attachments drawn at random; the paper numbers them. */
import fc from 'fast-check';
import type { Attachment } from './attachment.ts';
import { aBlock } from './testing-blocks.ts';
import { aPhrase } from './testing-words.ts';

/** An attachment of up to `blocks` blocks, sometimes with a wanted title break, sometimes loose. */
export function anAttachment(blocks: number): fc.Arbitrary<Attachment> {
  return fc
    .record({
      title: fc.oneof(
        aPhrase(4, 30),
        fc.tuple(aPhrase(4, 12), aPhrase(4, 12)).map((lines) => lines.join('\n')),
      ),
      blocks: fc.array(aBlock, { maxLength: blocks }),
      loose: fc.constantFrom(false, false, false, false, true),
    })
    .map(({ loose, ...rest }) => ({ ...rest, ...(loose ? { loose: true as const } : {}) }));
}
