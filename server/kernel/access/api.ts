/** Who may see what: one definition gives the SQL filter and the predicate. */
export { personsGranted } from './granted.ts';
export {
  mayReadSegment,
  maySee,
  newestVisible,
  readScope,
  segmentVisibleTo,
  type VisibleFacts,
  visibleTo,
} from './visible.ts';
