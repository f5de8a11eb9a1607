/** What time itself sets off: warnings, lateness, escalation; and what a changed calendar moves. */

export { checkClocks } from './check-clocks.ts';
export { decideLetter, findDraftLetter, type LetterRow, lettersOf } from './letters.ts';
export { type ChangedDay, changedDays, type MovedLimit, previewCalendar } from './preview-calendar.ts';
export { askRecount, followWait, type Recount, recountClocks, recountJob } from './recount-clocks.ts';
export { countStale } from './stale-clocks.ts';
export { type DueStep, dueSteps, sweepClocks, takeStep } from './sweep-clocks.ts';
export { sweepWaits } from './sweep-waits.ts';
export { nextSteps, type StepOfDay, stepStands, stepsOfDay, stepsOn } from './today.ts';
export { noticeOf, personsOf } from './told.ts';
