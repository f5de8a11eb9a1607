/** What other faces put where a text reads oddly: dates without a name above, elements that share a line. */
import { describe, expect, it } from 'vitest';
import { renderPaper } from '../faces/api.ts';
import { CASE_NAMES, casePaper, sealImage } from '../layout/testing.ts';
import type { Level } from '../model/paragraph.ts';
import { makePaper } from '../model/parse-paper.ts';
import { runsText } from '../model/runs.ts';
import { readPaper } from './api.ts';

const FORMATS = ['docx', 'pdf', 'txt'] as const;

describe('layout cases read back', () => {
  for (const name of CASE_NAMES)
    for (const format of FORMATS)
      it(`${name} as ${format}: date, number, kind, title, list`, async () => {
        const paper = casePaper(name);
        const rendered = await renderPaper(paper, { format });
        const { paper: back } = await readPaper(
          'bytes' in rendered ? rendered.bytes : new Uint8Array(),
          `paper.${format}`,
        );
        expect(back.date).toBe(paper.date);
        expect(back.head.number).toEqual(paper.head.number);
        expect(back.head.copyNumber).toBe(paper.head.copyNumber);
        expect(back.head.signers.map((each) => each.name)).toEqual(
          paper.head.signers.map((each) => each.name),
        );
        expect(back.kind).toBe(paper.kind);
        expect(back.title.replaceAll('\n', '')).toBe(paper.title);
        expect(back.attachmentList).toEqual(paper.attachmentList);
      });
});

it('reads orders signed by several heads, each with office and name', async () => {
  const signers = [
    { post: '云溪县财政局局长', name: '李云川' },
    { post: '云溪县教育局局长', name: '王喆川' },
  ];
  const paper = makePaper({ ...casePaper('order'), signature: { layout: 'stamp', signers } });
  for (const format of FORMATS) {
    const rendered = await renderPaper(paper, { format });
    const { paper: back } = await readPaper(
      'bytes' in rendered ? rendered.bytes : new Uint8Array(),
      `paper.${format}`,
    );
    expect(back.date).toBe(paper.date);
    expect(back.signature).toEqual({ layout: 'stamp', signers });
  }
});

it.each(['docx', 'pdf'] as const)(
  'reads who signed an order by stamp from the %s, where the name is a picture',
  async (format) => {
    const signer = { post: '县长', name: '林一舟' };
    const stamped = [{ ...signer, stamp: { image: sealImage(), widthMm: 30 } }];
    const paper = makePaper({ ...casePaper('order'), signature: { layout: 'stamp', signers: stamped } });
    const rendered = await renderPaper(paper, { format });
    const bytes = 'bytes' in rendered ? rendered.bytes : new Uint8Array();
    const { paper: back, recognition, rewritten } = await readPaper(bytes, `paper.${format}`);
    expect(back.date).toBe(paper.date);
    expect(back.signature).toEqual({ layout: 'stamp', signers: [signer] });
    expect(recognition.signer.value).toBe('林一舟');
    // The name is no letter of the text: what the model has more is declared.
    expect(rewritten).toContainEqual({ element: 'signature', written: '县长', printed: '县长林一舟' });
  },
);

it.each<[string, Level, string]>([
  ['一、总体要求。到2026年底建成县乡两级网络。', 1, '一、总体要求。'],
  ['(二)会议时间：6月24日9:00，会期1小时。', 2, '(二)会议时间：'],
  ['三、各乡镇要于3月10日前备足种子，不得截留。', 1, '三、'],
  ['1、加强领导。各单位要高度重视。', 3, '1、加强领导。'],
])('cuts the heading of %s where the model cuts it', async (text, level, heading) => {
  const source = `关于做好春耕工作的通知\n各乡镇：\n现通知如下。\n${text}\n`;
  const { paper } = await readPaper(new TextEncoder().encode(source), 'a.txt');
  const block = paper.body.at(-1);
  expect(block).toMatchObject({ level });
  expect(block?.type === 'paragraph' ? runsText(block.runs) : '').toBe(heading);
});
