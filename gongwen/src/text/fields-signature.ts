/** Front-matter fields of 署名, seals and 签名章 (GB/T 9704-2012, 7.3.5). */
import { isDeepStrictEqual } from '../model/deep-equal.ts';
import type { Paper } from '../model/paper.ts';
import type { Signature } from '../model/signature.ts';
import { defaultLayout } from './defaults.ts';
import { joinParts, splitParts } from './escape.ts';
import { type Field, FieldFault } from './field.ts';

/** The three layouts by the words of the text form. */
export const LAYOUT_WORDS: Readonly<Record<Signature['layout'], string>> = {
  sealed: '盖章',
  unsealed: '不盖章',
  stamp: '签名章',
};
const LAYOUTS = ['sealed', 'unsealed', 'stamp'] as const;

/** 署名, 签名, 印章. */
export const SIGNATURE_FIELDS: readonly Field[] = [
  {
    key: '署名',
    path: 'signature',
    help: '盖章、不盖章、签名章、无；后可加 | 机关名称（不写则取发文机关）',
    read: (draft, value) => {
      const [word, ...organs] = splitParts(value);
      const layout = LAYOUTS.find((each) => LAYOUT_WORDS[each] === word);
      if (layout === undefined && word !== '无') throw new FieldFault('盖章、不盖章、签名章、无之一');
      draft.signatureLayout = layout ?? null;
      if (organs.length > 0) draft.signatureOrgans = organs;
    },
    print: (paper) => printLayout(paper),
  },
  {
    key: '签名',
    path: 'signature.signers',
    help: '职务 | 姓名，签名章用，每人一行',
    repeats: true,
    read: (draft, value) => {
      const [post = '', name = '', ...more] = splitParts(value);
      if (name === '' || more.length > 0) throw new FieldFault('“职务 | 姓名”');
      draft.stampSigners.push({ post, name });
    },
    print: ({ signature }) =>
      signature?.layout === 'stamp'
        ? signature.signers.map((signer) => joinParts([signer.post, signer.name]))
        : [],
  },
  {
    key: '印章',
    path: 'signature',
    help: '机关或姓名 | 图片文件 | 宽度（毫米）',
    repeats: true,
    read: (draft, value) => {
      const [name = '', image = '', width = '', ...more] = splitParts(value);
      if (image === '' || !/^\d+(\.\d+)?$/.test(width) || more.length > 0) {
        throw new FieldFault('“机关或姓名 | 图片文件 | 宽度”，宽度以毫米计');
      }
      draft.images.push({ name, image, widthMm: Number(width) });
    },
    print: ({ signature }) => sealsOf(signature).map((seal) => joinParts(seal)),
  },
];

function printLayout({ signature, head, format }: Paper): string[] {
  const usual = defaultLayout(format, head.issuers);
  if (signature === undefined) return usual === null ? [] : ['无'];
  const word = LAYOUT_WORDS[signature.layout];
  if (signature.layout === 'stamp') return usual === 'stamp' ? [] : [word];
  const organs = signature.organs.map((organ) => organ.name);
  const same = isDeepStrictEqual(
    organs,
    head.issuers.map((organ) => organ.name),
  );
  if (same) return usual === signature.layout ? [] : [word];
  return [joinParts([word, ...organs])];
}

/** Images by holder; two holders of one name are told apart by order, an empty place keeps the order. */
function sealsOf(signature: Signature | undefined): string[][] {
  if (signature?.layout === 'sealed') {
    return signature.organs.flatMap(({ name, seal }) =>
      seal === undefined ? [] : [[name, seal.image, `${seal.widthMm}`]],
    );
  }
  if (signature?.layout !== 'stamp') return [];
  return signature.signers.flatMap(({ name, stamp }) =>
    stamp === undefined ? [] : [[name, stamp.image, `${stamp.widthMm}`]],
  );
}

/** Puts the signature together. Undefined when there is none to print. */
export function signatureOf(
  layout: Signature['layout'] | null,
  organs: readonly string[],
  signers: readonly { post: string; name: string }[],
  images: readonly { name: string; image: string; widthMm: number }[],
): Signature | undefined {
  const left = [...images];
  const take = (name: string): { image: string; widthMm: number } | undefined => {
    const at = left.findIndex((image) => image.name === name);
    const [found] = at === -1 ? [] : left.splice(at, 1);
    return found === undefined ? undefined : { image: found.image, widthMm: found.widthMm };
  };
  if (layout === null) return undefined;
  if (layout === 'unsealed') return { layout, organs: organs.map((name) => ({ name })) };
  if (layout === 'stamp') {
    if (signers.length === 0) return undefined;
    return {
      layout,
      signers: signers.map((signer) => {
        const stamp = take(signer.name);
        return { ...signer, ...(stamp === undefined ? {} : { stamp }) };
      }),
    };
  }
  return {
    layout,
    organs: organs.map((name) => {
      const seal = take(name);
      return { name, ...(seal === undefined ? {} : { seal }) };
    }),
  };
}
