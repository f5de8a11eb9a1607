/** What time itself sets off: warnings, lateness, escalation. */
export { sweepClocks } from './sweep-clocks.ts';
