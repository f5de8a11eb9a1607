/**
 * Four sets of real local rules, as fixtures: offices differ, so every figure here is data and none of it is code.
 * L1 instruction items, L2 supervision reports, L3 the 12345 hotline, L4 closing.
 */
import type { Recurrence } from './recurrence.ts';
import type { ClockRule, ClockRuleStep } from './rule.ts';

/** A limit of a local rule. */
export interface LocalLimit extends Omit<ClockRule, 'version' | 'fromOn' | 'reports'> {
  readonly isUrgent: boolean;
}

const warn = (amount: number, unit: ClockRuleStep['unit'], to = 'holder'): ClockRuleStep => ({
  kind: 'warn',
  when: 'before',
  amount,
  unit,
  to,
});
const overdue: ClockRuleStep = {
  kind: 'overdue',
  when: 'after',
  amount: 0,
  unit: 'calendar-days',
  to: 'owner',
};
const ordinary = { roll: 'non-working', maxExtensions: 1, isUrgent: false } as const;

/** L1: object within two working days; urgent ones in 5 days, ordinary ones in 15; extension asked before expiry. */
export const L1: readonly LocalLimit[] = [
  {
    ...ordinary,
    rule: 'L1.object',
    budget: 2,
    unit: 'working-days',
    maxExtensions: 0,
    steps: [],
    source: 'L1',
  },
  {
    ...ordinary,
    rule: 'L1.urgent',
    budget: 5,
    unit: 'calendar-days',
    isUrgent: true,
    steps: [warn(1, 'calendar-days'), overdue],
    source: 'L1',
  },
  {
    ...ordinary,
    rule: 'L1.ordinary',
    budget: 15,
    unit: 'calendar-days',
    steps: [warn(3, 'working-days'), overdue],
    source: 'L1',
  },
];
/** L1: what takes long reports weekly. */
export const L1_REPORTS: Recurrence = { every: 'week', roll: 'non-working' };

/** L2: decisions of standing meetings, online opinion, messages of meetings. */
export const L2: readonly LocalLimit[] = [
  {
    ...ordinary,
    rule: 'L2.decision',
    budget: 30,
    unit: 'working-days',
    steps: [warn(5, 'working-days'), overdue],
    source: 'L2',
  },
  {
    ...ordinary,
    rule: 'L2.online-opinion',
    budget: 5,
    unit: 'calendar-days',
    steps: [warn(1, 'calendar-days'), overdue],
    source: 'L2',
  },
  {
    ...ordinary,
    rule: 'L2.meeting-message',
    budget: 7,
    unit: 'calendar-days',
    steps: [warn(2, 'calendar-days'), overdue],
    source: 'L2',
  },
];
/** L2: key projects report by the 5th of each month, whatever day that is. */
export const L2_REPORTS: Recurrence = { every: 'month', day: 5, roll: 'none' };

/** The chase letter of the day after expiry, copied to the deputy in charge, and five working days on: criticism. */
const hotlineLadder: readonly ClockRuleStep[] = [
  {
    kind: 'overdue',
    when: 'after',
    amount: 1,
    unit: 'calendar-days',
    to: 'owner, copied to the deputy in charge',
  },
  { kind: 'escalate', when: 'after', amount: 6, unit: 'working-days', to: 'owner, written criticism' },
];

/** L3: emergencies the same day, advice 3 working days, complaints 13; called back the day after closing. */
export const L3: readonly LocalLimit[] = [
  {
    rule: 'L3.emergency',
    budget: 0,
    unit: 'calendar-days',
    roll: 'none',
    maxExtensions: 0,
    isUrgent: true,
    steps: [warn(4, 'hours'), overdue],
    source: 'L3',
  },
  {
    ...ordinary,
    rule: 'L3.advice',
    budget: 3,
    unit: 'working-days',
    steps: [warn(1, 'working-days'), ...hotlineLadder],
    source: 'L3',
  },
  {
    ...ordinary,
    rule: 'L3.complaint',
    budget: 13,
    unit: 'working-days',
    steps: [warn(3, 'working-days'), ...hotlineLadder],
    source: 'L3',
  },
  {
    ...ordinary,
    rule: 'L3.call-back',
    budget: 1,
    unit: 'calendar-days',
    maxExtensions: 0,
    steps: [],
    source: 'L3',
  },
];

/** L4: which instructions run a clock, and what an answer that is not good enough does to it. */
export const L4 = {
  instructionKinds: [
    { kind: 'handle', hasClock: true },
    { kind: 'guide', hasClock: false },
    { kind: 'read', hasClock: false },
  ],
  /** Not good enough: done again, on a fresh budget; what was late stays late. */
  redo: { entry: 'reset', reason: '答复不合要求，退回重办' },
  /** A new instruction is a new hand-down: a clock of its own. */
  newInstruction: { entry: 'start' },
} as const;
