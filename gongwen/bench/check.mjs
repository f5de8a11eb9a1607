/**
 * Checking, mending, comparing and the text form on a five-page paper, beside rendering the same paper to PDF in the same run.
 * `node bench/check.mjs`; wanted: check under 5 ms.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../tools/build.mjs';

await build();
const load = (entry) => import(pathToFileURL(join(import.meta.dirname, '../dist/lib', `${entry}.js`)).href);
const { checkPaper, diffPapers, listRules, makePaper, mendPaper, paragraph, parseTextForm, printTextForm } =
  await load('index');
const { renderPaper } = await load('faces');

const SENTENCE = '各乡镇要切实提高认识，加强组织领导，落实工作责任，确保春耕生产各项任务按时完成。';
const body = Array.from({ length: 32 }, (_, at) =>
  at % 8 === 0
    ? paragraph(`${'一二三四'.charAt(at / 8)}、任务分工`, 1)
    : paragraph(SENTENCE.repeat(2 + (at % 3))),
);
const paper = makePaper({
  kind: '通知',
  head: {
    issuers: [{ name: '云溪县人民政府' }],
    mark: { names: ['云溪县人民政府'], suffix: '文件' },
    number: { form: 'coded', code: '云政发', year: 2026, serial: 1 },
  },
  title: '云溪县人民政府关于做好春耕生产工作的通知',
  addressees: ['各乡镇人民政府'],
  body,
  signature: { layout: 'sealed', organs: [{ name: '云溪县人民政府' }] },
  date: '2026-01-05',
});
const changed = {
  ...paper,
  body: paper.body.map((block, at) => (at === 5 ? paragraph(SENTENCE.replace('春耕', '秋收')) : block)),
};
const text = printTextForm(paper);

/** Median of 60 warm runs, in ms. */
async function time(work) {
  for (let warm = 0; warm < 20; warm += 1) await work();
  const times = [];
  for (let run = 0; run < 60; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.sort((one, other) => one - other)[30];
}

const cold = performance.now();
checkPaper(paper);
const first = performance.now() - cold;
const pdf = await time(() => renderPaper(paper, { format: 'pdf' }));
const rows = {
  [`check (${listRules().length} rules)`]: await time(() => checkPaper(paper)),
  mend: await time(() => mendPaper(paper)),
  diff: await time(() => diffPapers(paper, changed)),
  'text form, written': await time(() => printTextForm(paper)),
  'text form, read': await time(() => parseTextForm(text)),
  'PDF, for comparison': pdf,
};
console.log(`check, first call: ${first.toFixed(2)} ms`);
for (const [what, ms] of Object.entries(rows)) {
  console.log(`${what.padEnd(24)}${ms.toFixed(3).padStart(9)} ms   1/${(pdf / ms).toFixed(1)} of the PDF`);
}
