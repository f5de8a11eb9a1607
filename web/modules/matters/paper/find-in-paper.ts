/** Finding words in the text of a paper: plain occurrences, by page and line, as a reader counts them. */

/** A page as the server gives it. */
export interface PaperPage {
  readonly page: number;
  readonly lines: readonly string[];
}

/** A stretch of a line: matched or not. `hit` is the hit's place in the whole paper, from 0. */
export interface Stretch {
  readonly text: string;
  readonly hit: number | null;
}

/** A page with its lines cut at the hits. */
export interface MarkedPage {
  readonly page: number;
  readonly lines: readonly (readonly Stretch[])[];
}

/** Every occurrence of `words` marked; letters' case does not matter. Empty words mark nothing. */
export function findInPaper(
  pages: readonly PaperPage[],
  words: string,
): { readonly pages: readonly MarkedPage[]; readonly hits: number } {
  let hits = 0;
  const wanted = words.trim().toLowerCase();

  function cut(line: string): Stretch[] {
    if (wanted === '') return [{ text: line, hit: null }];
    // Lower case of some letters (İ) is longer than they are; places would shift, so such a line is taken as it is.
    const folded = line.toLowerCase();
    const lower = folded.length === line.length ? folded : line;
    const stretches: Stretch[] = [];
    let from = 0;
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
      if (at > from) stretches.push({ text: line.slice(from, at), hit: null });
      from = at + wanted.length;
      stretches.push({ text: line.slice(at, from), hit: hits });
      hits += 1;
    }
    if (from < line.length || stretches.length === 0) stretches.push({ text: line.slice(from), hit: null });
    return stretches;
  }

  const marked = pages.map((p) => ({ page: p.page, lines: p.lines.map(cut) }));
  return { pages: marked, hits };
}
