/** Ledgers of numbers: no duplicate, no unexplained gap. */
export { normaliseNumber } from './format.ts';
export { type SeriesYear, type TakenNumber, takeNumber } from './take.ts';
