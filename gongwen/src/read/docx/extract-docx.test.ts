import { describe, expect, it } from 'vitest';
import { extractText } from '../extract-text.ts';
import { docx, p, part } from '../testing-docx.ts';

const texts = async (bytes: Uint8Array): Promise<string[]> =>
  (await extractText(bytes, '来文.docx')).paragraphs.map((line) => line.text);

const LISTS = part(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Item"/><w:lvlText w:val="%1．"/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
);
const list = (numId: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

describe('reading a Word document', () => {
  it('computes the numbers of automatic lists, which stand nowhere in the text', async () => {
    const body = [
      p('提高认识', list(1, 0)),
      p('加强领导', list(1, 1)),
      p('明确责任', list(1, 1)),
      p('到人', list(1, 2)),
      p('强化保障', list(1, 0)),
      p('加大投入', list(1, 1)),
      p('另起一列', list(3, 0)),
      p('圆点', list(2, 1)),
    ].join('');
    expect(await texts(docx(body, { 'word/numbering.xml': LISTS }))).toEqual([
      '一、提高认识',
      '（一）加强领导',
      '（二）明确责任',
      '1.到人',
      '二、强化保障',
      '（一）加大投入',
      '一、另起一列',
      '圆点',
    ]);
  });

  it('takes a list from the paragraph style and its size and alignment from what that is based on', async () => {
    const styles = part(
      'styles',
      `<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="44"/></w:rPr></w:style>
       <w:style w:type="paragraph" w:styleId="Item"><w:basedOn w:val="Base"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`,
    );
    const body = p('甲', '<w:pStyle w:val="Item"/>') + p('乙', '<w:pStyle w:val="Item"/>');
    const paper = await extractText(
      docx(body, { 'word/numbering.xml': LISTS, 'word/styles.xml': styles }),
      'a',
    );
    expect(paper.paragraphs).toMatchObject([
      { text: '1．甲', fontSize: 22, align: 'center', numbering: '1．' },
      { text: '2．乙', fontSize: 22, align: 'center' },
    ]);
  });

  it('reads tables cell by cell and text boxes after the paragraph they are anchored in, once', async () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('云政发〔2026〕1号')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('云政发〔2026〕1号')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>锚点</w:t></w:r></w:p>`;
    const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('乡镇')}${cell('面积')}</w:tr><w:tr>${cell('青石镇')}${cell('1200')}</w:tr></w:tbl>`;
    const { paragraphs } = await extractText(docx(box + table), 'a');
    expect(paragraphs.map((line) => [line.text, line.region, line.cell])).toEqual([
      ['锚点', 'body', undefined],
      ['云政发〔2026〕1号', 'textbox', undefined],
      ['乡镇', 'body', { table: 0, row: 0, column: 0 }],
      ['面积', 'body', { table: 0, row: 0, column: 1 }],
      ['青石镇', 'body', { table: 0, row: 1, column: 0 }],
      ['1200', 'body', { table: 0, row: 1, column: 1 }],
    ]);
  });

  it('flags headers, footers, notes and comments and keeps them after the body', async () => {
    const parts = {
      'word/header1.xml': part('hdr', p('页眉')),
      'word/footer1.xml': part('ftr', p('— 1 —')),
      'word/footnotes.xml': part('footnotes', `<w:footnote>${p('脚注文字')}</w:footnote>`),
      'word/comments.xml': part('comments', `<w:comment>${p('批注文字')}</w:comment>`),
    };
    const { paragraphs } = await extractText(docx(p('正文'), parts), 'a');
    expect(paragraphs.map((line) => [line.text, line.region])).toEqual([
      ['正文', 'body'],
      ['批注文字', 'note'],
      ['脚注文字', 'note'],
      ['页眉', 'header'],
      ['— 1 —', 'footer'],
    ]);
  });

  it('reads a field by its result, changes as accepted, and splits a paragraph at its line breaks', async () => {
    const run = (inner: string): string => `<w:r>${inner}</w:r>`;
    const body = `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText>DATE</w:instrText>')}${run('<w:t>2026年1月5日</w:t>')}</w:p>
      <w:p>${run('<w:t>原定</w:t>')}<w:del>${run('<w:delText>三月</w:delText>')}</w:del><w:ins>${run('<w:t>四月</w:t>')}</w:ins></w:p>
      <w:p>${run('<w:t>上行</w:t><w:br/><w:t>下行</w:t>')}</w:p>`;
    const paper = await extractText(docx(body), 'a');
    expect(paper.paragraphs.map((line) => line.text)).toEqual(['2026年1月5日', '原定四月', '上行', '下行']);
    expect(paper.warnings.map((warning) => warning.code)).toEqual(['tracked-changes']);
  });

  it('counts pages by the breaks its program noted, else by those asked for', async () => {
    const asked = `${p('甲')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${p('乙')}`;
    const noted = `${p('甲')}<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>乙</w:t></w:r></w:p>`;
    for (const body of [asked, noted]) {
      const { paragraphs } = await extractText(docx(body), 'a');
      expect(paragraphs.map((line) => line.page)).toEqual([1, 2]);
    }
  });
});
