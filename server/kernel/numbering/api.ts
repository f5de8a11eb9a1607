/** Ledgers of numbers: no duplicate, no unexplained gap. */
export { checkNumbers } from './check.ts';
export { normaliseNumber } from './format.ts';
export {
  fillNumber,
  giveNumber,
  LONGEST_LEAP,
  manualNumber,
  type NumberBy,
  type NumberPlace,
  releaseNumber,
  reserveNumbers,
  voidNumber,
} from './ledger.ts';
export { type LedgerRow, numbersOf, reservedOf, type SeriesCounts, seriesOf } from './read.ts';
export { displayOf, type SeriesYear, seriesId, type TakenNumber, takeNumber } from './take.ts';
export { numbersOfMatter, voidNumbersOf } from './with-matter.ts';
