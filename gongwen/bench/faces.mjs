/**
 * A five-page paper from model to PDF, OFD and DOCX, warm and cold, beside headless Chromium printing the same text, block
 * by block in one run: only the ratio means anything on a shared machine. One JSON line a figure:
 * {"name","ours","peer","ratio","unit"}; ratio = peer ÷ ours, how many times faster we are.
 *
 * No paper comes twice: each has a number, a title and sentences of its own, and some fifty characters change. So what
 * is measured is work, not a finished file taken out of a memory; Chromium prints the very papers we print.
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

const BLOCKS = 9;
const SENTENCE =
  '为深入贯彻落实上级关于优化营商环境的决策部署，进一步提高办文办会办事效率，规范公文处理工作，经县人民政府同意，' +
  '现就做好全县政务服务“一件事”集成改革有关事项通知如下，请结合实际认真抓好贯彻执行。';

/** The 3,755 everyday characters of GB 2312, level 1. */
const COMMON = Array.from({ length: 3755 }, (_, at) =>
  new TextDecoder('gbk').decode(new Uint8Array([0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)])),
);

/** Different characters of one paper, as papers of five pages have (some 650 with those of the sentence). */
const OF_ONE_PAPER = 580;

/** A sentence which differs from paper to paper and from paragraph to paragraph. */
function sentence(serial, paragraph) {
  let out = SENTENCE;
  for (let i = 0; i < 60; i++) {
    const at = (paragraph * 7919 + i * 104729) % OF_ONE_PAPER;
    // A twelfth of the characters changes with each paper; the others come again, as they do in an office.
    out += COMMON[(at % 12 === 0 ? at * 6 + serial * 31 : at * 6) % COMMON.length];
  }
  return `${out}。`;
}

let serial = 0;

/** The next paper: none is like the one before. */
function nextPaper(paragraphs) {
  serial++;
  const body = Array.from({ length: paragraphs }, (_, i) => ({
    type: 'paragraph',
    level: i % 6 === 0 ? 1 : 0,
    runs: [
      {
        text:
          i % 6 === 0
            ? `${'一二三四五六七八九'[Math.floor(i / 6)]}、压实工作责任`
            : sentence(serial, (serial + i) % 97),
      },
    ],
  }));
  return makePaper({
    kind: '通知',
    head: {
      mark: { names: ['云溪县人民政府'], suffix: '文件' },
      number: { form: 'coded', code: '云政发', year: 2026, serial },
    },
    title: `云溪县人民政府关于做好2026年第${serial}批政务服务工作的通知`,
    addressees: ['各乡镇人民政府', '县政府各部门'],
    body,
    signature: { layout: 'unsealed', organs: [{ name: '云溪县人民政府' }] },
    date: '2026-01-05',
    imprint: { copyTo: ['县委办公室'], office: '云溪县人民政府办公室', printedOn: '2026-01-06' },
  });
}

const fivePages = (count) => Array.from({ length: count }, () => nextPaper(19));
const twoPages = (count) => Array.from({ length: count }, () => nextPaper(4));

function line(name, ours, peer, unit) {
  const round = (value) => Math.round(value * 100) / 100;
  console.log(
    JSON.stringify({ name, ours: round(ours), peer: round(peer), ratio: round(peer / ours), unit }),
  );
}

/** Milliseconds a paper; the papers are made before the clock starts. */
async function timed(work, papers) {
  const start = performance.now();
  for (const paper of papers) await work(paper);
  return (performance.now() - start) / papers.length;
}

/** The block that was least disturbed by whatever else the machine does, on either side. */
const least = (values) => Math.min(...values);

/** A whole process: start, load, render once. */
function coldOurs(format, paper) {
  const script = `const{makePaper}=await import('${new URL('../dist/lib/index.js', import.meta.url)}');const{renderPaper}=await import('${new URL('../dist/lib/faces.js', import.meta.url)}');
    await renderPaper(makePaper(JSON.parse(process.argv[1])),{format:'${format}'})`;
  const start = performance.now();
  execFileSync(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(paper)], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });
  return performance.now() - start;
}

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) throw new Error(`no Chromium at ${executablePath}: set CHROMIUM`);
const { chromium } = await import('playwright-core');
const launch = () => chromium.launch({ executablePath, args: ['--no-sandbox'] });
const htmlOf = (paper) =>
  '<meta charset="utf-8"><style>@page{size:A4;margin:37mm 26mm 35mm 28mm}' +
  'body{font:16pt/28.95pt serif}p{margin:0;text-indent:2em}</style>' +
  plainText(paper)
    .split('\n')
    .map((each) => `<p>${each}</p>`)
    .join('');
const print = async (page, paper) => {
  await page.setContent(htmlOf(paper));
  await page.pdf({ preferCSSPageSize: true });
};

const browser = await launch();
const page = await browser.newPage();
await timed((paper) => print(page, paper), fivePages(2));
const ours = { pdf: [], ofd: [], docx: [] };
const peer = [];
for (const format of Object.keys(ours)) await timed((paper) => renderPaper(paper, { format }), fivePages(40));
for (let block = 0; block < BLOCKS; block++) {
  for (const format of Object.keys(ours))
    ours[format].push(await timed((paper) => renderPaper(paper, { format }), fivePages(6)));
  peer.push(await timed((paper) => print(page, paper), fivePages(2)));
}
await browser.close();
for (const format of Object.keys(ours))
  line(`gongwen.five-page.${format}.warm`, least(ours[format]), least(peer), 'ms');

const coldPeer = [];
const cold = { pdf: [], ofd: [], docx: [] };
for (let block = 0; block < 3; block++) {
  for (const format of Object.keys(cold)) cold[format].push(coldOurs(format, nextPaper(19)));
  coldPeer.push(
    await timed(async (paper) => {
      const fresh = await launch();
      await print(await fresh.newPage(), paper);
      await fresh.close();
    }, fivePages(1)),
  );
}
for (const format of Object.keys(cold))
  line(`gongwen.five-page.${format}.cold`, least(cold[format]), least(coldPeer), 'ms');

// Against wanted figures, not against a peer: two-page papers a second on one core, and a check below 5 ms.
const papers = twoPages(200);
const before = process.cpuUsage();
await timed((paper) => renderPaper(paper, { format: 'pdf' }), papers);
const used = process.cpuUsage(before);
const perSecond = (papers.length * 1e6) / (used.user + used.system);
console.log(
  JSON.stringify({
    name: 'gongwen.two-page.pdf.per-core-second',
    ours: Math.round(perSecond),
    peer: 100,
    ratio: Math.round(perSecond) / 100,
    unit: 'papers/s of processor time (wanted: 100)',
  }),
);
await timed(async (paper) => checkPaper(paper), fivePages(20));
const checked = fivePages(50);
const beforeCheck = process.cpuUsage();
await timed(async (paper) => checkPaper(paper), checked);
const usedCheck = process.cpuUsage(beforeCheck);
line(
  'gongwen.five-page.check',
  (usedCheck.user + usedCheck.system) / 1000 / checked.length,
  5,
  'ms of processor time (wanted: below 5)',
);
