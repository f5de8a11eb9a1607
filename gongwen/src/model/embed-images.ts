/** Named images turned into embedded ones, so that a paper stands alone. */
import type { Block } from './block.ts';
import type { ImageSource } from './figure.ts';
import type { Paper } from './paper.ts';

/** Gives the data address (`data:image/png;base64,…`) of a named image; may throw when there is none. */
export type ImageLoader = (name: string) => ImageSource;

/** The paper with each named image replaced by what `load` gives; embedded ones stay. */
export function embedImages(paper: Paper, load: ImageLoader): Paper {
  const embed = (image: ImageSource): ImageSource => (image.startsWith('data:') ? image : load(image));
  const block = (each: Block): Block =>
    each.type === 'figure' ? { ...each, image: embed(each.image) } : each;
  return {
    ...paper,
    body: paper.body.map(block),
    attachments: paper.attachments.map((each) => ({ ...each, blocks: each.blocks.map(block) })),
    ...(paper.signature === undefined ? {} : { signature: embedSignature(paper.signature, embed) }),
  };
}

type SignatureOf = NonNullable<Paper['signature']>;

function embedSignature(signature: SignatureOf, embed: (image: ImageSource) => ImageSource): SignatureOf {
  if (signature.layout === 'sealed') {
    const organs = signature.organs.map((organ) =>
      organ.seal === undefined
        ? organ
        : { ...organ, seal: { ...organ.seal, image: embed(organ.seal.image) } },
    );
    return { ...signature, organs };
  }
  if (signature.layout === 'unsealed') return signature;
  const signers = signature.signers.map((signer) =>
    signer.stamp === undefined
      ? signer
      : { ...signer, stamp: { ...signer.stamp, image: embed(signer.stamp.image) } },
  );
  return { ...signature, signers };
}
