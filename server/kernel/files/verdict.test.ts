/** A mark is found wherever in a file it hides, whatever the format; the same file without it passes. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  docxOf,
  mailOf,
  ofdOf,
  pdfOf,
  pdfString,
  pptxOf,
  wp,
  xlsxOf,
  zipOf,
} from '../../testing/files-of-kinds.ts';
import { readFile } from '../reading/api.ts';
import { verdictOf } from './verdict.ts';

const MARK = '机密★1年';
const W = 'xmlns:w="w" xmlns:v="v" xmlns:wp="wp"';
const BODY = [
  '云溪县人民政府',
  '关于做好有关工作的通知',
  '各乡镇人民政府：',
  '现将有关事项通知如下，请遵照执行。',
];
const TEXT = BODY.join('\n');
const body = BODY.map(wp).join('');
const tracked = (kind: 'del' | 'ins', text: string) =>
  `<w:p><w:${kind}><w:r><w:${kind === 'del' ? 'delText' : 't'}>${text}</w:${kind === 'del' ? 'delText' : 't'}></w:r></w:${kind}></w:p>`;

/** Every hiding place: a file that holds the given words there. */
const PLACES: Record<string, (mark: string) => Uint8Array> = {
  'UTF-8 text': (m) => strToU8(`${m}\n${TEXT}`),
  'UTF-16 text': (m) => Buffer.from(`\ufeff${m}\n${TEXT}`, 'utf16le'),
  'UTF-16 text, big end first': (m) => Buffer.from(`\ufeff${m}\n${TEXT}`, 'utf16le').swap16(),
  'a DOCX': (m) => docxOf(wp(m) + body),
  'split runs of a DOCX': (m) =>
    docxOf(`<w:p>${[...m].map((c) => `<w:r><w:t>${c}</w:t></w:r>`).join('')}</w:p>${body}`),
  'hidden text of a DOCX': (m) =>
    docxOf(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${m}</w:t></w:r></w:p>${body}`),
  'a text box of a DOCX': (m) =>
    docxOf(
      `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${wp(m)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>${body}`,
    ),
  'deleted tracked text of a DOCX': (m) => docxOf(tracked('del', m) + body),
  'the properties of a DOCX': (m) =>
    docxOf(body, {
      'docProps/core.xml': `<cp:coreProperties><dc:subject>${m}</dc:subject></cp:coreProperties>`,
    }),
  'a property of its own of a DOCX': (m) =>
    docxOf(body, {
      'docProps/custom.xml': `<Properties><property name="文件密级"><vt:lpwstr>${m}</vt:lpwstr></property></Properties>`,
    }),
  'the watermark of a DOCX': (m) =>
    docxOf(body, {
      'word/header1.xml': `<w:hdr ${W}><w:p><w:r><w:pict><v:shape><v:textpath string="${m}"/></v:shape></w:pict></w:r></w:p></w:hdr>`,
    }),
  'the description of a picture': (m) =>
    docxOf(`${body}<w:p><w:r><w:drawing><wp:docPr id="1" name="图片" descr="${m}"/></w:drawing></w:r></w:p>`),
  'a comment of a DOCX': (m) =>
    docxOf(body, { 'word/comments.xml': `<w:comments ${W}><w:comment>${wp(m)}</w:comment></w:comments>` }),
  'a workbook embedded in a DOCX': (m) =>
    docxOf(body, { 'word/embeddings/book.xlsx': xlsxOf({ 表: [[m], ...BODY.map((b) => [b])] }) }),
  'a sheet of an XLSX': (m) => xlsxOf({ 表: [[m], ['序号', '姓名', '单位']] }),
  'the name of a hidden sheet': (m) => xlsxOf({ 表: [['序号', '姓名']], [m]: [['一', '二']] }),
  'a comment of an XLSX': (m) =>
    xlsxOf(
      { 表: [['序号']] },
      {
        'xl/comments1.xml': `<comments><commentList><comment><text><t>${m}</t></text></comment></commentList></comments>`,
      },
    ),
  'a slide of a PPTX': (m) => pptxOf([[m, '工作汇报'], ['一、情况']]),
  'the notes of a slide': (m) =>
    pptxOf([['工作汇报']], {
      'ppt/notesSlides/notesSlide1.xml': `<p:notes xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${m}</a:t></a:r></a:p></p:notes>`,
    }),
  'an OFD': (m) => ofdOf([[[m, 30], ...BODY.map((b, i): [string, number] => [b, 60 + i * 20])]]),
  'the foot of an OFD page': (m) =>
    ofdOf([[...BODY.map((b, i): [string, number] => [b, 60 + i * 20]), [m, 285]]]),
  'the properties of an OFD': (m) => ofdOf([[['通知', 60]]], `<ofd:Subject>${m}</ofd:Subject>`),
  'a web page': (m) =>
    strToU8(
      `<!DOCTYPE html><html><body><p><b>${m}</b></p>${BODY.map((b) => `<p>${b}</p>`).join('')}</body></html>`,
    ),
  'a comment of a web page': (m) =>
    strToU8(`<!DOCTYPE html><html><!-- ${m} --><body><p>${TEXT}</p></body></html>`),
  'an RTF': (m) =>
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 Song;}}${[...m].map((c) => `\\u${c.charCodeAt(0)}?`).join('')}\\par ${[...(BODY[1] ?? '')].map((c) => `\\u${c.charCodeAt(0)}?`).join('')}\\par}`,
      'latin1',
    ),
  'a mail': (m) => strToU8(mailOf('有关工作', `${m}\n${TEXT}`)),
  'the subject of a mail': (m) => strToU8(mailOf(m, TEXT)),
  'the attachment of a mail': (m) => strToU8(mailOf('有关工作', TEXT, { '附件.docx': docxOf(wp(m) + body) })),
  'the name of an attachment': (m) => strToU8(mailOf('有关工作', TEXT, { [`${m}.txt`]: strToU8(TEXT) })),
  'a file in a ZIP': (m) => zipOf({ 'a/通知.txt': strToU8(`${m}\n${TEXT}`), 'b.txt': TEXT }),
  'the name of a folder in a ZIP': (m) => zipOf({ [`${m}/通知.txt`]: TEXT }),
  'a ZIP in a ZIP in a mail': (m) =>
    strToU8(
      mailOf('材料', TEXT, { 'x.zip': zipOf({ 'y.zip': zipOf({ '通知.docx': docxOf(wp(m) + body) }) }) }),
    ),
  'the properties of a PDF': (m) => pdfOf('Notice of a meeting', { info: `/Subject ${pdfString(m)}` }),
  'a note in a PDF': (m) =>
    pdfOf('Notice of a meeting', {
      page: '/Annots [7 0 R]',
      objects: [`<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents ${pdfString(m)} >>`],
    }),
};

async function verdict(bytes: Uint8Array, name = '材料') {
  return verdictOf(await readFile(bytes, name)).verdict;
}

describe.each(Object.entries(PLACES))('a mark in %s', (_, make) => {
  it('is found', async () => {
    expect(await verdict(make(MARK))).toBe('refused');
  });

  it('is all that keeps it out', async () => {
    expect(await verdict(make('会议材料'))).toBe('passed');
  });
});

describe('what only speaks of levels', () => {
  it('a workbook with one sheet a level passes', async () => {
    const rows = [['序号', '载体编号']];
    expect(await verdict(xlsxOf({ 绝密: rows, 机密: rows, 秘密: rows }))).toBe('passed');
    expect(await verdict(xlsxOf({ 汇总: rows, 机密: rows }))).toBe('refused');
  });

  it('a DOCX whose changes put words in and take others out passes in both readings', async () => {
    expect(await verdict(docxOf(tracked('del', '旧的一句。') + tracked('ins', '新的一句。') + body))).toBe(
      'passed',
    );
  });
});

describe('what cannot be read', () => {
  const ole = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(text, 'utf16le')]);

  it('old Word, Excel and WPS files are not checked, but a starred mark in their bytes is seen', async () => {
    expect(await verdict(ole(`WordDocument ${TEXT}`))).toBe('not-checked');
    expect(await verdict(ole(`WordDocument ${MARK} ${TEXT}`))).toBe('refused');
    expect(await verdict(zipOf({ 'a.doc': ole(TEXT), 'b.txt': TEXT }))).toBe('not-checked');
  });

  it('a picture in an archive leaves the archive unchecked', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    expect(await verdict(zipOf({ '照片.png': png, 'b.txt': TEXT }))).toBe('not-checked');
    expect(await verdict(zipOf({ '机密.png': png, 'b.txt': TEXT }))).toBe('refused');
  });
});
