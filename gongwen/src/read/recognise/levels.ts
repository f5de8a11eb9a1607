import type { Line } from './line.ts';
import type { LevelCounts } from './types.ts';

const CHINESE = '[一二三四五六七八九十百]{1,4}';
const L1 = new RegExp(`^${CHINESE}[、．]`);
const L2 = new RegExp(`^(?:[（(〔]${CHINESE}[）)〕]|[\u3220-\u3229])`);
/** 1. and 1、 but neither 1.5亿元 nor 1.1 nor 480-560. A year right after the point (1.2026年…) is a heading's text. */
const L3 = /^(?:\d{1,2}(?:[.．](?!\d)|[.．](?=(?:19|20)\d{2}年)|、)|[\u2488-\u249b])/;
const L4 = /^(?:[（(]\d{1,2}[）)]|[\u2474-\u2487])/;

/** The heading level a paragraph begins with: 1–4 for 一、（一）1.（1）; 0 for none. */
export function levelOf(tight: string): 0 | 1 | 2 | 3 | 4 {
  if (L1.test(tight)) return 1;
  if (L2.test(tight)) return 2;
  if (L3.test(tight)) return 3;
  return L4.test(tight) ? 4 : 0;
}

/** 1. 9月29日起……: a blank after the point shows that the figure begins the text, which `tight` no longer tells. */
const SPACED = /^\d{1,2}[.．][\s\u3000]+\d/;

/** Counts numbered paragraphs of text; entries of 附件说明 and the imprint are not headings. */
export function countLevels(lines: readonly Line[]): LevelCounts {
  const counts: LevelCounts = { L1: 0, L2: 0, L3: 0, L4: 0 };
  for (const line of lines) {
    if (line.role !== 'body' && line.role !== 'annex') continue;
    const level = levelOf(line.tight) || (SPACED.test(line.text) ? 3 : 0);
    if (level === 1) counts.L1++;
    if (level === 2) counts.L2++;
    if (level === 3) counts.L3++;
    if (level === 4) counts.L4++;
  }
  return counts;
}
