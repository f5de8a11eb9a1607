import type { Line } from './line.ts';

const ISSUED = /(?:印发|转发|批转|公布|发布|下发)/;
const marksOff = (text: string): string => text.replace(/[《》〈〉“”]/g, '').replace(/^关于/, '');

/** What a title says it issues or forwards: the text in its outermost 《》, else what stands between 印发 and 的通知. */
function issuedTitles(title: string): string[] {
  if (!ISSUED.test(title)) return [];
  const quoted = /《(.+)》/.exec(title)?.[1];
  const plain = /(?:印发|转发|批转|公布|发布|下发)(.+?)的(?:通知|公告|决定|命令|令)(?:[（(].*)?$/.exec(
    title,
  )?.[1];
  return [quoted, plain].filter((t) => t !== undefined && t.length >= 4).map((t) => marksOff(t ?? ''));
}

/**
 * Where the text begins that this paper issues, when it follows without a signature between: the first lines after the
 * body that repeat the title's own words. `lines.length` where there is none.
 */
export function innerStart(lines: readonly Line[], bodyStart: number, title: string): number {
  const wanted = issuedTitles(title.replace(/[\s\u3000]+/g, ''));
  if (wanted.length === 0) return lines.length;
  for (let i = bodyStart + 1; i < lines.length; i++) {
    let joined = '';
    for (let k = i; k < Math.min(i + 4, lines.length); k++) {
      const line = lines[k];
      if (line === undefined || line.role !== 'body' || line.source.cell) break;
      joined += line.tight;
      const first = lines[i]?.tight.length ?? 0;
      // An organ's name may stand before the words, on the same line; a signature above them is a line of its own.
      const extra = (w: string): number =>
        marksOff(joined).endsWith(w) ? marksOff(joined).length - w.length : 99;
      if (wanted.some((w) => extra(w) < Math.min(16, first))) return i;
    }
  }
  return lines.length;
}
