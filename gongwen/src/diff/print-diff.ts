/** Differences as text for a terminal or a mail. */
import type { Difference } from './diff-papers.ts';
import type { Unit } from './units.ts';
import type { WordChange } from './words.ts';

/** How long a kept stretch between two changes is shown whole. */
const CONTEXT = 16;

const nameOf = (unit: Unit | undefined): string => {
  if (unit === undefined) return '';
  return unit.part === '正文' || unit.part.startsWith('附件') ? `${unit.part}第${unit.place}段` : unit.part;
};

/** One difference per paragraph: 〔-taken out-〕〔+put in+〕 within the text around it. */
export function printDiff(differences: readonly Difference[]): string {
  if (differences.length === 0) return '两稿相同\n';
  return differences.map((difference) => `${headline(difference)}\n${detail(difference)}\n`).join('\n');
}

function headline({ kind, moved, before, after }: Difference): string {
  if (kind === 'added') return `${nameOf(after)}：新增`;
  if (kind === 'removed') return `${nameOf(before)}（原稿）：删去`;
  const from = moved ? `，由原稿${nameOf(before)}移来` : '';
  return `${nameOf(after)}：${kind === 'moved' ? '移动' : '改动'}${from}`;
}

function detail({ kind, before, after, words }: Difference): string {
  if (words !== undefined) return `  ${words.map(printChange).join('')}`;
  const text = kind === 'removed' ? before?.text : after?.text;
  return kind === 'moved' ? `  ${shorten(text ?? '')}` : `  ${text ?? ''}`;
}

function printChange({ kind, text }: WordChange, at: number, all: readonly WordChange[]): string {
  if (kind === 'removed') return `〔-${text}-〕`;
  if (kind === 'added') return `〔+${text}+〕`;
  if (text.length <= CONTEXT * 2) return text;
  const head = at === 0 ? '' : text.slice(0, CONTEXT);
  const tail = at === all.length - 1 ? '' : text.slice(-CONTEXT);
  return `${head}……${tail}`;
}

function shorten(text: string): string {
  return text.length <= CONTEXT * 3 ? text : `${text.slice(0, CONTEXT * 2)}……`;
}
