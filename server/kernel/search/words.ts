/**
 * Words of a text for search. Chinese is indexed by single characters and by pairs: a query is found wherever its
 * characters stand side by side, whatever a dictionary would have made of them.
 */

const HAN = /\p{Script=Han}/u;
const RUNS = /\p{Script=Han}+|[a-z0-9]+/gu;

function runsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(RUNS) ?? [];
}

/** All words of a text, to be indexed. A text is cut at 200,000 characters: beyond that only the file itself has it. */
export function wordsOf(text: string): string {
  const words: string[] = [];
  for (const run of runsOf(text.slice(0, 200_000))) {
    if (!HAN.test(run)) {
      words.push(run);
      continue;
    }
    const letters = [...run];
    letters.forEach((letter, i) => {
      words.push(letter);
      const next = letters[i + 1];
      if (next !== undefined) words.push(letter + next);
    });
  }
  return [...new Set(words)].join(' ');
}

/** The runs of Chinese, and of letters and digits, that a query consists of: widths, case and brackets folded. */
export function foldedRuns(text: string): string[] {
  return runsOf(text);
}

/**
 * What is indexed of a number. 云政办收〔2026〕318号 is found by all of it, whatever its brackets and widths, by 318, by 2026-318,
 * and by the end of its digits, 18.
 */
export function numberText(number: string): string {
  const digits = number.normalize('NFKC').match(/\d+/g) ?? [];
  const ends = digits.flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 2) }, (_, i) => run.slice(i + 1)),
  );
  return [number, ...digits, ...ends].join(' ');
}

/** Do all runs of a query stand in a number? */
export function matchesNumber(number: string, query: string): boolean {
  const folded = runsOf(number).join('');
  const runs = runsOf(query);
  return runs.length > 0 && runs.every((run) => folded.includes(run));
}

/** A query as tsquery text: every pair must be there; letters and digits match by their beginning. Empty: no query. */
export function queryOf(text: string): string {
  const terms: string[] = [];
  for (const run of runsOf(text)) {
    if (!HAN.test(run)) {
      terms.push(`'${run}':*`);
      continue;
    }
    const letters = [...run];
    if (letters.length === 1) terms.push(`'${run}'`);
    for (let i = 0; i + 1 < letters.length; i += 1) terms.push(`'${letters[i]}${letters[i + 1]}'`);
  }
  return terms.join(' & ');
}

/** The surroundings of the first place where a run of the query stands, with «» around it; the beginning otherwise. */
export function excerptOf(text: string, query: string, around = 30): string {
  const flat = text.replace(/\s+/g, ' ');
  const lower = flat.normalize('NFKC').toLowerCase();
  for (const run of runsOf(query).sort((a, b) => b.length - a.length)) {
    const at = lower.indexOf(run);
    if (at < 0 || lower.length !== flat.length) continue;
    const from = Math.max(0, at - around);
    const to = Math.min(flat.length, at + run.length + around);
    return `${from > 0 ? '…' : ''}${flat.slice(from, at)}«${flat.slice(at, at + run.length)}»${flat.slice(at + run.length, to)}${to < flat.length ? '…' : ''}`;
  }
  return flat.slice(0, around * 2);
}
