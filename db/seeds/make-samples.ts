/**
 * Makes the sample papers of db/seeds/samples from their sources, with gongwen: `node tools/run.mjs db/seeds/make-samples.ts [CHROMIUM]`.
 * The same sources give the same bytes; only the photograph depends on the browser that draws it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseTextForm } from 'gongwen';
import { type FileFormat, renderPaper } from 'gongwen/faces';
import { photographInstruction } from './photograph-instruction.ts';

const FOLDER = join(process.cwd(), 'db/seeds/samples');

/** Source, finished file. */
const PAPERS: readonly (readonly [source: string, file: string, format: FileFormat])[] = [
  ['山塘通知.gw', '关于开展山塘安全隐患排查的通知.pdf', 'pdf'],
  ['水毁请示.gw', '关于补助农村公路水毁修复资金的请示.docx', 'docx'],
  ['进展通知.gw', '关于报送三季度重点项目进展情况的通知.txt', 'txt'],
];

async function render(source: string, format: FileFormat): Promise<Uint8Array> {
  const parsed = parseTextForm(readFileSync(join(FOLDER, 'sources', source), 'utf8'));
  if (!parsed.ok) throw new Error(`${source}: ${JSON.stringify(parsed.errors)}`);
  const rendered = await renderPaper(parsed.paper, { format });
  if (rendered.kind !== 'file') throw new Error(`${source}: ${format} is not one file`);
  return rendered.bytes;
}

/** The fixed time in the archive: 1 September 2026, so that the bytes never change. */
const MADE_AT = new Date('2026-09-01T00:00:00Z');

/**
 * Writes a mark into the head of a DOCX. gongwen knows no such field and refuses papers that bear one, so the finished
 * file is what has to be edited: its first line gives way to the mark.
 */
function withMark(docx: Uint8Array, mark: string): Uint8Array {
  const parts = unzipSync(docx);
  const main = parts['word/document.xml'];
  if (!main) throw new Error('a DOCX without a main part');
  const xml = strFromU8(main);
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  const line = `<w:p><w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t>${mark}</w:t></w:r></w:p>`;
  parts['word/document.xml'] = strToU8(xml.slice(0, start) + line + xml.slice(start));
  return zipSync(parts, { mtime: MADE_AT, level: 9 });
}

mkdirSync(FOLDER, { recursive: true });
for (const [source, file, format] of PAPERS) writeFileSync(join(FOLDER, file), await render(source, format));
const refused = withMark(await render('拒收样例.gw', 'docx'), '机密★1年');
writeFileSync(join(FOLDER, '试一试会被拒收的文件.docx'), refused);
writeFileSync(
  join(FOLDER, '签批原件照片.jpg'),
  await photographInstruction(process.argv[2] ?? '/usr/bin/chromium'),
);
