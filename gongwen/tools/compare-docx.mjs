/**
 * How the DOCX of every sample and layout case comes out in LibreOffice, beside our own PDF: pages, and lines that hold other
 * text. For the families the document names, which a fresh machine has not, one of the same widths stands in.
 * `node gongwen/tools/compare-docx.mjs [--readme] [--lines]`: `--readme` puts the table into README.md, `--lines` prints each
 * differing line. Needs soffice (LIBREOFFICE=/path, default soffice) and Noto Sans Mono CJK SC.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { build } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FAMILIES = ['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体', '宋体'];
/** Han a full em, letters and figures half of one: the widths of the fonts that offices have. */
const STAND_IN = 'Noto Sans Mono CJK SC';

await build();
const load = (entry) => import(pathToFileURL(join(root, 'dist/lib', `${entry}.js`)).href);
const [{ embedImages, parseTextForm }, { renderPaper }, { measureFile, linesOf }] = await Promise.all(
  ['index', 'faces', 'measure'].map(load),
);

const folder = mkdtempSync(join(tmpdir(), 'gongwen-docx-'));
try {
  const papers = [...samples(), ...(await cases())];
  for (const { id, paper } of papers) {
    writeFileSync(join(folder, `${id}.docx`), (await renderPaper(paper, { format: 'docx' })).bytes);
  }
  convert(papers.map(({ id }) => `${id}.docx`));
  const rows = [];
  for (const { id, name, paper } of papers) {
    const ours = (await renderPaper(paper, { format: 'pdf' })).bytes;
    const theirs = readFileSync(join(folder, 'out', `${id}.pdf`));
    rows.push({ name, ...compared(await pagesOf(ours), await pagesOf(theirs)) });
  }
  report(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function samples() {
  return readdirSync(join(root, 'samples'))
    .filter((file) => file.endsWith('.gw'))
    .map((file) => {
      const { paper } = parseTextForm(readFileSync(join(root, 'samples', file), 'utf8'));
      return { id: file.slice(0, 2), name: basename(file, '.gw'), paper: embedImages(paper, picture) };
    });
}

function picture(name) {
  return `data:image/png;base64,${readFileSync(join(root, 'samples', name)).toString('base64')}`;
}

/** The layout cases are TypeScript beside the tests. */
async function cases() {
  const outfile = join(root, 'dist', 'layout-cases.mjs');
  const entryPoints = [join(root, 'src/layout/testing.ts')];
  await bundle({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  const { CASE_NAMES, casePaper } = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return CASE_NAMES.map((name) => ({ id: `case-${name}`, name, paper: casePaper(name) }));
}

function convert(files) {
  const aliases = FAMILIES.map(
    (family) =>
      `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong"><string>${STAND_IN}</string></edit></match>`,
  );
  const conf = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><cachedir>${join(folder, 'cache')}</cachedir>${aliases.join('')}</fontconfig>`;
  writeFileSync(join(folder, 'fonts.conf'), conf);
  mkdirSync(join(folder, 'out'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync(
    process.env.LIBREOFFICE ?? 'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', 'out', ...files],
    {
      cwd: folder,
      env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
      stdio: 'ignore',
      timeout: 600_000,
    },
  );
}

/** Lines of text per page, without blanks; what stands on its side is turned upright first. */
async function pagesOf(bytes) {
  const { pages } = await measureFile(bytes, 'paper.pdf');
  return pages.map((page) =>
    linesOf(page.texts.map((text) => (text.turn === 0 ? text : { ...text, turn: 0, x: -text.y, y: text.x })))
      .map((line) => [...line].sort((one, other) => one.x - other.x))
      .map((line) => line.map((text) => text.text.replace(/[\s\u3000]+/g, '')).join(''))
      .filter((text) => text !== ''),
  );
}

function compared(ours, theirs) {
  const wanted = ours.flatMap((lines, page) => lines.map((text) => `${page + 1} ${text}`));
  const found = new Map();
  for (const [page, lines] of theirs.entries())
    for (const text of lines) found.set(`${page + 1} ${text}`, (found.get(`${page + 1} ${text}`) ?? 0) + 1);
  const differing = wanted.filter((line) => {
    const left = found.get(line) ?? 0;
    if (left > 0) found.set(line, left - 1);
    return left === 0;
  });
  const extra = [...found].filter(([, left]) => left > 0).map(([line]) => line);
  return { ours: ours.length, theirs: theirs.length, lines: wanted.length, differing, extra };
}

function report(rows) {
  const table = [
    '| paper | pages PDF | pages DOCX | lines | lines elsewhere |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      (row) =>
        `| ${row.name} | ${row.ours} | ${row.theirs}${row.ours === row.theirs ? '' : ' ≠'} | ${row.lines} | ${row.differing.length} |`,
    ),
  ].join('\n');
  console.log(table);
  if (process.argv.includes('--lines'))
    for (const row of rows)
      if (row.differing.length > 0)
        console.log(
          `\n${row.name}\n${row.differing.map((l) => `- ${l}`).join('\n')}\n${row.extra.map((l) => `+ ${l}`).join('\n')}`,
        );
  const same = rows.filter((row) => row.ours === row.theirs).length;
  console.log(`pages agree in ${same} of ${rows.length}`);
  if (!process.argv.includes('--readme')) return;
  const path = join(root, 'README.md');
  const text = readFileSync(path, 'utf8');
  const pattern = /(<!-- compare-docx -->\n)[\s\S]*?(\n<!-- \/compare-docx -->)/;
  writeFileSync(
    path,
    text.replace(pattern, (_, open, close) => `${open}${table}${close}`),
  );
}
