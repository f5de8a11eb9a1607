/** Paragraphs of all levels, tables (spanning cells, landscape, longer than a page) and figures, drawn at random. */
import fc from 'fast-check';
import type { Block } from './block.ts';
import { joinRuns, MARKS, type Run } from './runs.ts';
import type { Cell } from './table.ts';
import { aLine, aPhrase } from './testing-words.ts';

/** A 2 × 2 PNG, so that figures have something to embed. */
const TINY_FIGURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEklEQVR42mNk+M9QzwAEjDAGACCwA4G0ZqXlAAAAAElFTkSuQmCC';

const someRuns: fc.Arbitrary<Run[]> = fc
  .array(fc.tuple(aLine(2, 120), fc.option(fc.constantFrom(...MARKS), { nil: undefined, freq: 6 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((drawn) => joinRuns(drawn.map(([text, mark]) => ({ text, ...(mark === undefined ? {} : { mark }) }))));

const running: fc.Arbitrary<Block> = fc
  .tuple(
    someRuns,
    fc.constantFrom(undefined, undefined, undefined, 'flush' as const, 'center' as const, 'right' as const),
  )
  .map(([runs, align]) => ({ type: 'paragraph', level: 0, runs, ...(align === undefined ? {} : { align }) }));

const NUMERALS = '一二三四五六七八九十';
const numbers = [
  (at: number) => `${NUMERALS[at]}、`,
  (at: number) => `（${NUMERALS[at]}）`,
  (at: number) => `${at + 1}.`,
  (at: number) => `（${at + 1}）`,
];

const heading: fc.Arbitrary<Block> = fc
  .record({
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    at: fc.integer({ min: 0, max: 9 }),
    words: aPhrase(3, 40),
    rest: fc.option(someRuns, { nil: undefined }),
  })
  .map(({ level, at, words, rest }) => {
    const text = `${numbers[level - 1]?.(at) ?? ''}${words}`;
    const runs = [{ text: rest === undefined ? text : `${text}。` }];
    return { type: 'paragraph', level, runs, ...(rest === undefined ? {} : { rest }) };
  });

const cell: fc.Arbitrary<Cell> = fc
  .tuple(
    fc.oneof(
      fc.constant(''),
      aLine(2, 24),
      fc.tuple(aLine(2, 8), aLine(2, 8)).map((lines) => lines.join('\n')),
    ),
    fc.constantFrom(undefined, undefined, 'left' as const, 'center' as const, 'right' as const),
  )
  .map(([text, align]) => ({ text, ...(align === undefined ? {} : { align }) }));

function plainRows(
  columns: number,
  rows: fc.SizeForArbitrary | undefined,
  most: number,
): fc.Arbitrary<Cell[][]> {
  return fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
    minLength: 2,
    maxLength: most,
    ...(rows === undefined ? {} : { size: rows }),
  });
}

/** A head row whose last two cells are one, a body row whose first cell spans two rows. */
function spanned(rows: Cell[][]): Cell[][] {
  const [first, second, third, ...more] = rows;
  if (first === undefined || second === undefined || third === undefined || first.length < 3) return rows;
  const head = [...first.slice(0, -2), { text: '合计', colSpan: 2 }];
  const opening = [{ text: '同上', rowSpan: 2 }, ...second.slice(1)];
  return [head, opening, third.slice(1), ...more];
}

const table: fc.Arbitrary<Block> = fc
  .record({
    rows: fc.integer({ min: 1, max: 7 }).chain((columns) => plainRows(columns, 'max', 45).map(spanned)),
    caption: fc.option(aPhrase(4, 20), { nil: undefined }),
    headerRows: fc.integer({ min: 0, max: 1 }),
    landscape: fc.constantFrom(false, false, false, true),
  })
  .map(({ rows, caption, headerRows, landscape }) => ({
    type: 'table',
    headerRows,
    rows,
    ...(caption === undefined ? {} : { caption }),
    ...(landscape ? { landscape: true as const } : {}),
  }));

const figure: fc.Arbitrary<Block> = fc
  .record({
    widthMm: fc.integer({ min: 20, max: 156 }),
    caption: fc.option(aPhrase(4, 20), { nil: undefined }),
  })
  .map(({ widthMm, caption }) => ({
    type: 'figure',
    image: TINY_FIGURE,
    widthMm,
    ...(caption === undefined ? {} : { caption }),
  }));

/** Any block of the model. */
export const aBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: running },
  { weight: 4, arbitrary: heading },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: figure },
);
