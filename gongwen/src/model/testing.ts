/** Papers drawn at random over the whole model, for property tests of every face, of the text form and of reading. */
import fc from 'fast-check';
import type { Head } from './head.ts';
import { FORMATS, type Format, KINDS } from './kinds.ts';
import type { Paper } from './paper.ts';
import { makePaper } from './parse-paper.ts';
import type { Signature } from './signature.ts';
import { anAttachment } from './testing-attachments.ts';
import { aBlock } from './testing-blocks.ts';
import { aDay, aLine, aName, aNumber, anOrgan, aPhrase, cut } from './testing-words.ts';
import { TINY_PNG } from './tiny-images.ts';

/** How large a drawn paper may get; property tests that lay papers out pass smaller figures. */
export type PaperSize = { readonly blocks?: number; readonly attachments?: number; readonly organs?: number };

const SUFFIX: Readonly<
  Record<Format, readonly ['文件' | '' | '命令' | '令' | '纪要', ...('文件' | '' | '令')[]]>
> = {
  ordinary: ['文件', ''],
  upward: ['文件'],
  letter: [''],
  order: ['命令', '令'],
  minutes: ['纪要'],
};

function aHead(format: Format, organs: readonly string[]): fc.Arbitrary<Head> {
  const lead = organs.slice(0, 1);
  return fc.record(
    {
      copyNumber: fc.integer({ min: 1, max: 999999 }).map((copy) => String(copy).padStart(6, '0')),
      internal: fc.constantFrom('内部', '内部事项 注意保管'),
      urgency: fc.constantFrom('特急' as const, '加急' as const),
      issuers: fc.constant(organs.map((name) => ({ name }))),
      mark: fc.record({
        names: fc.constantFrom(...(format === 'letter' ? [lead] : [lead, [...organs]])),
        suffix: fc.constantFrom(...SUFFIX[format]),
      }),
      number: aNumber(format),
      signers:
        format === 'upward'
          ? fc.tuple(...organs.map(() => aName)).map(cut((name) => ({ name })))
          : fc.constant([]),
      preprinted: fc.constant(true as const),
    },
    { requiredKeys: ['issuers', 'mark', 'number', 'signers'] },
  );
}

function aSignature(format: Format, organs: readonly string[]): fc.Arbitrary<Signature> {
  const seal = fc.option(fc.constant({ image: TINY_PNG, widthMm: 45 }), { nil: undefined });
  const sealed = fc.tuple(...organs.map(() => seal)).map(
    (seals): Signature => ({
      layout: 'sealed',
      organs: organs.map((name, at) => ({ name, ...(seals[at] === undefined ? {} : { seal: seals[at] }) })),
    }),
  );
  const stamp = fc.tuple(aName, seal).map(
    ([name, image]): Signature => ({
      layout: 'stamp',
      signers: [{ post: '县长', name, ...(image === undefined ? {} : { stamp: { ...image, widthMm: 30 } }) }],
    }),
  );
  const unsealed: Signature = { layout: 'unsealed', organs: organs.map((name) => ({ name })) };
  return format === 'order' ? stamp : fc.oneof(sealed, fc.constant(unsealed), stamp);
}

function anImprint(letter: boolean): fc.Arbitrary<NonNullable<Paper['imprint']>> {
  const copyTo = fc.array(anOrgan, { maxLength: 15 });
  if (letter) return copyTo.map((copies) => ({ copyTo: copies, others: [] }));
  return fc.record(
    {
      addresseesHere: fc.constant(true as const),
      copyTo,
      office: anOrgan,
      printedOn: aDay,
      others: fc.array(fc.constantFrom('共印80份', '校对：办公室'), { maxLength: 1 }),
    },
    { requiredKeys: ['copyTo', 'others'] },
  );
}

/** Any paper of the model: all kinds and formats, up to 12 joint organs, 30 attachments, long titles, rare characters, tables. */
export function aPaper(size: PaperSize = {}): fc.Arbitrary<Paper> {
  const many = { blocks: size.blocks ?? 12, attachments: size.attachments ?? 30, organs: size.organs ?? 12 };
  const organs = fc.oneof(
    { weight: 3, arbitrary: fc.array(anOrgan, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(anOrgan, { minLength: 2, maxLength: many.organs }) },
  );
  return fc
    .tuple(fc.constantFrom(...FORMATS), organs)
    .chain(([format, names]) => paperOf(format, names, many));
}

function paperOf(format: Format, names: readonly string[], many: Required<PaperSize>): fc.Arbitrary<Paper> {
  const title = fc.oneof(
    aPhrase(6, 30),
    aPhrase(30, 110),
    aPhrase(8, 20).map((line) => `关于${line}的\n通知`),
  );
  const attachments = fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(anAttachment(4), { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(anAttachment(1), { maxLength: many.attachments }) },
  );
  const body = fc.array(aBlock, { minLength: 1, maxLength: many.blocks });
  return fc
    .record(
      {
        kind: format === 'order' ? fc.constant('命令' as const) : fc.constantFrom(...KINDS),
        format: fc.constant(format),
        head: aHead(format, names),
        title: format === 'order' || format === 'minutes' ? fc.oneof(fc.constant(''), title) : title,
        titleNote: fc.constant('（2026年1月5日云溪县人民政府第3次常务会议通过）'),
        addressees: fc.array(anOrgan, { maxLength: 20 }),
        body,
        attachments,
        attendance: fc.array(
          fc.record({ label: fc.constantFrom('出席', '请假', '列席'), names: aLine(3, 60) }),
          {
            maxLength: format === 'minutes' ? 3 : 0,
          },
        ),
        signature: aSignature(format, names),
        date: aDay,
        note: fc.constantFrom('（此件公开发布）', '（联系人：赵珺，联系电话：0000-1234567）'),
        imprint: anImprint(format === 'letter'),
        asWritten: fc.constant({ number: '云政发[2026]第01号' }),
      },
      {
        requiredKeys: [
          'kind',
          'format',
          'head',
          'title',
          'addressees',
          'body',
          'attachments',
          'attendance',
          'imprint',
        ],
      },
    )
    .map((drawn) => makePaper({ ...drawn, ...numbered(drawn.attachments) }));
}

/** Attachments numbered as the standard wants, with the list that names them. */
function numbered(attachments: readonly Paper['attachments'][number][]) {
  const single = attachments.length === 1;
  return {
    attachments: attachments.map((each, at) => (single ? each : { ...each, number: at + 1 })),
    attachmentList: attachments.map((each) => ({ name: each.title.replaceAll('\n', '') })),
  };
}
