/** In-app notices and live updates: delivery is a job, acting clears what is moot. */
export { type LiveFeed, type MatterChanged, openLiveFeed } from './live.ts';
export { markNoticesRead } from './read.ts';
export { tell } from './tell.ts';
export { tellPersons } from './tell-persons.ts';
