/** What a clock says: the fold of its ledger over one named calendar. */
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import type { RollRule } from '../../../contracts/modules/calendar.ts';
import type { OfficeHours, WorkingCalendar } from '../calendar/api.ts';
import type { Budget } from './ledger.ts';

/** A stretch of time that was not counted. */
export interface PauseSpan {
  readonly from: Instant;
  readonly to: Instant;
  /** False when it began after expiry: what is late cannot be made timely by waiting. */
  readonly isCounted: boolean;
  /**
   * Days given on top, because the pause began on the last day and ended on a day of rest: nobody's limit expires
   * while it is not running.
   */
  readonly credit: number;
}

/** When a clock is due. Exactly one of `dueAt` and `awaitingYear` is set while it runs. */
export interface Due {
  /** 24:00 +08:00 of `dueOn` for days and months, the very minute for hours. */
  readonly dueAt: Instant | null;
  readonly dueOn: LocalDate | null;
  /** The due time needs this year's holiday notice, which is not published; nobody guesses it. */
  readonly awaitingYear: number | null;
}

/** State of one clock after its latest entry. Plain data: folding can go on from it. */
export interface Clock extends Due {
  readonly state: 'running' | 'paused' | 'stopped';
  readonly rule: string;
  readonly ruleVersion: number;
  readonly roll: RollRule;
  readonly maxExtensions: number;
  /** 1 for the first round, one more with every reset. */
  readonly round: number;
  /** Start of the present round. */
  readonly startedAt: Instant;
  /** Budget of the present round without extensions. */
  readonly budget: Budget;
  /** Sum of the extensions of this round, in the budget's unit, and how many they were. */
  readonly extended: number;
  readonly extensions: number;
  readonly pauses: readonly PauseSpan[];
  readonly pausedAt: Instant | null;
  /** Is the pause that is running one that counts? */
  readonly isPauseCounted: boolean;
  readonly stoppedAt: Instant | null;
  /** Time used up to the latest entry, in the budget's unit (calendar days for months); null when not countable. */
  readonly used: number | null;
  /** Late stays late: set by the first entry after a due time, and by nothing unset. */
  readonly late: boolean;
  /** The due time that was missed first. */
  readonly lateSince: Instant | null;
  /** Instant of the latest entry. */
  readonly lastAt: Instant;
  /** Calendar on which all this was counted. */
  readonly calendarVersion: string;
}

/** On what a ledger is folded: a calendar and, for working hours, the office's hours. */
export interface FoldOn {
  readonly calendar: WorkingCalendar;
  readonly officeHours?: OfficeHours;
}
