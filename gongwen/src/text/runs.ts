/** Runs in light marks: `**bold**`, `{黑|…}`, `{楷|…}`, `{宋|…}`, `{上|2}`, `{下|2}`; `||` ends a heading. */
import { joinRuns, type Mark, type Run, runsText } from '../model/runs.ts';
import { SyntaxFault } from './errors.ts';
import { escapeText, type Glyph, glyphsOf } from './escape.ts';

const MARK_WORDS: Readonly<Record<Exclude<Mark, 'bold'>, string>> = {
  hei: '黑',
  kai: '楷',
  song: '宋',
  sup: '上',
  sub: '下',
};

const INLINE = '{}*|';

/** Runs as typed. */
export function printRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, mark }) => {
      const escaped = escapeText(text, INLINE);
      if (mark === undefined) return escaped;
      return mark === 'bold' ? `**${escaped}**` : `{${MARK_WORDS[mark]}|${escaped}}`;
    })
    .join('');
}

/** Runs of a line, and of what follows `||` when there is one. @throws SyntaxFault */
export function parseRuns(line: string, at: { line: number; column: number }): { runs: Run[]; rest?: Run[] } {
  const glyphs = glyphsOf(line, at.column);
  const cut = glyphs.findIndex((glyph, index) => isBar(glyph) && isBar(glyphs[index + 1]));
  if (cut === -1) return { runs: trimRuns(runsOf(glyphs, at.line)) };
  return {
    runs: trimRuns(runsOf(glyphs.slice(0, cut), at.line)),
    rest: trimRuns(runsOf(glyphs.slice(cut + 2), at.line)),
  };
}

const isBar = (glyph: Glyph | undefined): boolean => glyph?.character === '|' && !glyph.escaped;
const isMark = (glyph: Glyph | undefined, character: string): boolean =>
  glyph !== undefined && glyph.character === character && !glyph.escaped;

function runsOf(glyphs: readonly Glyph[], line: number): Run[] {
  const runs: Run[] = [];
  let text = '';
  let at = 0;
  while (at < glyphs.length) {
    const opened = openedMark(glyphs, at, line);
    if (opened === undefined) {
      const glyph = glyphs[at];
      if (isMark(glyph, '}'))
        throw new SyntaxFault({ line, column: glyph?.column ?? 1 }, '“\\}”（花括号须加反斜杠）');
      text += glyph?.character ?? '';
      at += 1;
      continue;
    }
    const inner = glyphs.slice(opened.from, opened.to).map((glyph) => glyph.character);
    runs.push({ text }, { text: inner.join(''), mark: opened.mark });
    text = '';
    at = opened.next;
  }
  return joinRuns([...runs, { text }]);
}

type Opened = { readonly mark: Mark; readonly from: number; readonly to: number; readonly next: number };

function openedMark(glyphs: readonly Glyph[], at: number, line: number): Opened | undefined {
  const place = { line, column: glyphs[at]?.column ?? 1 };
  if (isMark(glyphs[at], '*') && isMark(glyphs[at + 1], '*')) {
    for (let to = at + 2; to < glyphs.length; to += 1) {
      if (isMark(glyphs[to], '*') && isMark(glyphs[to + 1], '*'))
        return { mark: 'bold', from: at + 2, to, next: to + 2 };
    }
    throw new SyntaxFault(place, '成对的“**”，这里的加粗没有结束');
  }
  if (!isMark(glyphs[at], '{')) return undefined;
  const word = glyphs[at + 1]?.character;
  const mark = (Object.keys(MARK_WORDS) as (keyof typeof MARK_WORDS)[]).find(
    (each) => MARK_WORDS[each] === word,
  );
  if (mark === undefined || !isBar(glyphs[at + 2])) {
    throw new SyntaxFault(place, '“{黑|…}”“{楷|…}”“{宋|…}”“{上|…}”“{下|…}”之一，或写作“\\{”');
  }
  const to = glyphs.findIndex((glyph, index) => index > at + 2 && isMark(glyph, '}'));
  if (to === -1) throw new SyntaxFault(place, '成对的花括号，这里没有结束的“}”');
  return { mark, from: at + 3, to, next: to + 1 };
}

/** Blanks at the two ends of the whole gone, as the model wants them. */
function trimRuns(runs: readonly Run[]): Run[] {
  const text = runsText(runs);
  const lead = text.length - text.trimStart().length;
  const tail = text.trimEnd().length;
  return sliceRuns(runs, lead, tail);
}

/** The runs between two offsets of their text. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  let start = 0;
  const cut = runs.map((run) => {
    const begin = start;
    start += run.text.length;
    return { ...run, text: run.text.slice(Math.max(0, from - begin), Math.max(0, to - begin)) };
  });
  return joinRuns(cut);
}
