/** Ledgers of numbers: no duplicate, no unexplained gap. */
export { checkNumbers } from './check.ts';
export { normaliseNumber } from './format.ts';
export { type SeriesYear, type TakenNumber, takeNumber } from './take.ts';
