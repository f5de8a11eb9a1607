/** What other modules may ask of the archives. */
export { findCode } from './repo.ts';
