/// <reference lib="dom" />
/** Draws what a liaison photographs: the first page of a 请示 on a desk, with a leader's instruction by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const FONTS = join(process.cwd(), 'gongwen/fonts');

/** The words by hand, line by line. */
const WRITTEN = [
  '请交通局牵头，财政局配合，',
  '核实水毁情况，提出补助意见，',
  '十个工作日内报我。冬季前',
  '务必修复通车。',
  '周明远  九月三日',
];

/** Small turns and shifts that look like a hand and are the same every time. */
function wobble(i: number, by: number): number {
  return Math.sin(i * 12.9898 + by * 78.233) * 1.6;
}

function handwriting(): string {
  return WRITTEN.map((line, row) => {
    const letters = [...line].map((letter, i) => {
      const n = row * 31 + i;
      const turn = wobble(n, 1) * 2.4 - 3;
      const style = `transform:translate(${wobble(n, 2)}px,${wobble(n, 3) * 1.5}px) rotate(${turn}deg) skewX(-9deg)`;
      return `<i style="${style}">${letter === ' ' ? '&nbsp;' : letter}</i>`;
    });
    return `<p style="margin-left:${row === WRITTEN.length - 1 ? 150 : row * 5}px">${letters.join('')}</p>`;
  }).join('');
}

function face(name: string, file: string): string {
  const data = readFileSync(join(FONTS, file)).toString('base64');
  return `@font-face{font-family:${name};src:url(data:font/otf;base64,${data})}`;
}

const PRINTED = [
  '　　8月24日至26日，我镇遭受持续强降雨，累计降雨量213毫米，农村公路水毁严重。灾情发生后，镇政府立即组织抢通，目前12个行政村均已恢复单幅通行，但部分路段路基掏空、挡墙垮塌。',
  '　　经县交通运输局现场核查，全镇需修复水毁路段7处、共3.8公里，估算修复资金486万元。',
];

function page(): string {
  return `<!doctype html><meta charset="utf-8"><style>
${face('hand', 'FandolKai-Regular.otf')}${face('print', 'FandolFang-Regular.otf')}${face('head', 'FandolSong-Bold.otf')}
body{margin:0;width:1200px;height:1600px;background:linear-gradient(115deg,#8a6a4a,#6f5238 45%,#7d5f41);overflow:hidden;position:relative}
body::before{content:"";position:absolute;inset:0;background:repeating-linear-gradient(93deg,#0000 0 38px,#3b271433 38px 40px,#fff1 40px 61px)}
.paper{position:absolute;left:120px;top:90px;width:830px;height:1240px;padding:80px 75px;background:#f7f4ec;transform:perspective(2400px) rotateX(5deg) rotate(-2.2deg);box-shadow:14px 22px 40px #0009;font:27px/46px print;color:#222}
.paper::after{content:"";position:absolute;inset:0;background:linear-gradient(120deg,#fff6 0,#fff0 35%,#0002 100%)}
.head{font:54px/1.2 head;color:#c8211b;text-align:center;letter-spacing:4px}
.rule{border-bottom:4px solid #c8211b;margin:14px 0 34px;display:flex;justify-content:space-between;padding-bottom:8px}
h1{font:37px/52px head;text-align:center;margin:0 0 26px}
.hand{position:absolute;left:330px;top:815px;width:580px;font:italic 45px/66px hand;color:#16357a;transform:rotate(-4deg)}
.hand p{margin:0;white-space:nowrap}.hand i{display:inline-block;font-style:normal;letter-spacing:-3px;-webkit-text-stroke:1.1px #16357a}
</style><div class="paper"><div class="head">云溪县青石镇人民政府</div><div class="rule"><span>青政〔2026〕23号</span><span>签发人：孙青山</span></div>
<h1>云溪县青石镇人民政府关于补助<br>农村公路水毁修复资金的请示</h1><div>云溪县人民政府：</div>${PRINTED.map((p) => `<div>${p}</div>`).join('')}
<div class="hand">${handwriting()}</div></div>`;
}

/** A JPEG of 1200 × 1600 pixels, drawn by the Chromium at this path. @throws Error when there is none */
export async function photographInstruction(executablePath: string): Promise<Uint8Array> {
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const view = await browser.newPage({ viewport: { width: 1200, height: 1600 } });
    await view.setContent(page());
    await view.evaluate(() => document.fonts.ready);
    return await view.screenshot({ type: 'jpeg', quality: 72 });
  } finally {
    await browser.close();
  }
}
