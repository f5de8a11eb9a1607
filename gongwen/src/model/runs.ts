/** Runs: a paragraph's text cut where its face changes. Canonical: no empty run, no two neighbours alike. */
import { z } from 'zod';
import { Piece } from './words.ts';

/** How a run departs from its paragraph's face. Bold is not prescribed anywhere in GB/T 9704-2012 but common in attachments. */
export const MARKS = ['bold', 'hei', 'kai', 'song', 'sup', 'sub'] as const;

/** `hei`/`kai`/`song`: set in 黑体/楷体/宋体; `sup`/`sub`: raised, lowered (units such as m²). */
export const Mark = z.enum(MARKS);
export type Mark = z.infer<typeof Mark>;

/** A run: text and at most one mark. */
export const Run = z.strictObject({ text: Piece, mark: Mark.exactOptional() });
export type Run = z.infer<typeof Run>;

/** The text of runs without their marks. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** Runs in canonical form: empty ones gone, neighbours with the same mark joined. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && last.mark === run.mark) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}

/** A single plain run; the usual paragraph. */
export function plain(text: string): Run[] {
  return [{ text }];
}

const isCanonical = (runs: readonly Run[]): boolean =>
  runs.every((run, index) => index === 0 || runs[index - 1]?.mark !== run.mark);

/** A line of runs: at least one, canonical, no blank at either end of the whole. */
export const Runs = z
  .array(Run)
  .min(1)
  .refine(isCanonical, '相邻两段文字样式相同，应先合并')
  .refine((runs) => !/^[\s\u3000]|[\s\u3000]$/.test(runsText(runs)), '段落首尾不能有空白');
