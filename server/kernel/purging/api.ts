/** Making texts go without breaking what is recorded of them. */
export { type ModulePurge, PURGED_TITLE, type Purged, purgeThread } from './purge-thread.ts';
