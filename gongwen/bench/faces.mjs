/**
 * A five-page paper from model to PDF, OFD and DOCX, warm and cold, beside headless Chromium printing the same text, block
 * by block in one run: only the ratio means anything on a shared machine. One JSON line a figure:
 * {"name","ours","peer","ratio","unit"}; ratio = peer ÷ ours, how many times faster we are.
 *
 * node gongwen/bench/faces.mjs        (needs Chromium: CHROMIUM=/path, default /usr/bin/chromium)
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../tools/build.mjs';

await buildIfStale();
const { makePaper, checkPaper, plainText } = await import('../dist/lib/index.js');
const { renderPaper } = await import('../dist/lib/faces.js');

const BLOCKS = 5;
const SENTENCE =
  '为深入贯彻落实上级关于优化营商环境的决策部署，进一步提高办文办会办事效率，规范公文处理工作，经县人民政府同意，' +
  '现就做好全县政务服务“一件事”集成改革有关事项通知如下，请结合实际认真抓好贯彻执行。';

/** Every sixth everyday character of GB 2312, level 1. */
const COMMON = Array.from({ length: 580 }, (_, i) => {
  const at = i * 6;
  return new TextDecoder('gbk').decode(new Uint8Array([0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)]));
});

/** Text which differs from sentence to sentence: some 650 different characters in all, as papers of five pages have. */
function text(seed) {
  let out = SENTENCE;
  for (let i = 0; i < 60; i++) out += COMMON[(seed * 7919 + i * 104729) % 580];
  return `${out}。`;
}

function paperOf(paragraphs) {
  const body = Array.from({ length: paragraphs }, (_, i) => ({
    type: 'paragraph',
    level: i % 6 === 0 ? 1 : 0,
    runs: [{ text: i % 6 === 0 ? `${'一二三四五六七八九'[Math.floor(i / 6)]}、压实工作责任` : text(i) }],
  }));
  return makePaper({
    kind: '通知',
    head: {
      mark: { names: ['云溪县人民政府'], suffix: '文件' },
      number: { form: 'coded', code: '云政发', year: 2026, serial: 1 },
    },
    title: '云溪县人民政府关于做好2026年政务服务工作的通知',
    addressees: ['各乡镇人民政府', '县政府各部门'],
    body,
    signature: { layout: 'unsealed', organs: [{ name: '云溪县人民政府' }] },
    date: '2026-01-05',
    imprint: { copyTo: ['县委办公室'], office: '云溪县人民政府办公室', printedOn: '2026-01-06' },
  });
}

const five = paperOf(19);
const two = paperOf(4);

function line(name, ours, peer, unit) {
  const round = (value) => Math.round(value * 100) / 100;
  console.log(
    JSON.stringify({ name, ours: round(ours), peer: round(peer), ratio: round(peer / ours), unit }),
  );
}

async function timed(work, times) {
  const start = performance.now();
  for (let i = 0; i < times; i++) await work();
  return (performance.now() - start) / times;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** A whole process: start, load, render once. */
function coldOurs(format) {
  const script = `const{makePaper}=await import('${new URL('../dist/lib/index.js', import.meta.url)}');const{renderPaper}=await import('${new URL('../dist/lib/faces.js', import.meta.url)}');
    await renderPaper(makePaper(JSON.parse(process.argv[1])),{format:'${format}'})`;
  const start = performance.now();
  execFileSync(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(five)], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });
  return performance.now() - start;
}

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) throw new Error(`no Chromium at ${executablePath}: set CHROMIUM`);
const { chromium } = await import('playwright-core');
const launch = () => chromium.launch({ executablePath, args: ['--no-sandbox'] });
const html = `<meta charset="utf-8"><style>@page{size:A4;margin:37mm 26mm 35mm 28mm}body{font:16pt/28.95pt serif}p{margin:0;text-indent:2em}</style>${plainText(
  five,
)
  .split('\n')
  .map((each) => `<p>${each}</p>`)
  .join('')}`;
const print = async (page) => {
  await page.setContent(html);
  await page.pdf({ preferCSSPageSize: true });
};

const browser = await launch();
const page = await browser.newPage();
await print(page);
const ours = { pdf: [], ofd: [], docx: [] };
const peer = [];
for (const format of Object.keys(ours)) await timed(() => renderPaper(five, { format }), 5);
for (let block = 0; block < BLOCKS; block++) {
  for (const format of Object.keys(ours))
    ours[format].push(await timed(() => renderPaper(five, { format }), 10));
  peer.push(await timed(() => print(page), 2));
}
await browser.close();
for (const format of Object.keys(ours))
  line(`gongwen.five-page.${format}.warm`, median(ours[format]), median(peer), 'ms');

const coldPeer = [];
const cold = { pdf: [], ofd: [], docx: [] };
for (let block = 0; block < 3; block++) {
  for (const format of Object.keys(cold)) cold[format].push(coldOurs(format));
  coldPeer.push(
    await timed(async () => {
      const fresh = await launch();
      await print(await fresh.newPage());
      await fresh.close();
    }, 1),
  );
}
for (const format of Object.keys(cold))
  line(`gongwen.five-page.${format}.cold`, median(cold[format]), median(coldPeer), 'ms');

// Against wanted figures, not against a peer: two-page papers a second on one core, and a check below 5 ms.
const before = process.cpuUsage();
await timed(() => renderPaper(two, { format: 'pdf' }), 100);
const used = process.cpuUsage(before);
const perSecond = 1e8 / (used.user + used.system);
console.log(
  JSON.stringify({
    name: 'gongwen.two-page.pdf.per-core-second',
    ours: Math.round(perSecond),
    peer: 100,
    ratio: Math.round(perSecond) / 100,
    unit: 'papers/s of processor time (wanted: 100)',
  }),
);
if (checkPaper !== undefined) {
  await timed(async () => checkPaper(five), 20);
  line('gongwen.five-page.check', await timed(async () => checkPaper(five), 50), 5, 'ms (wanted: below 5)');
}
