/** What other modules may ask of sessions. */
export { meOf } from './me.ts';
