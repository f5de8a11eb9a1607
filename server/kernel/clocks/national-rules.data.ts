/**
 * Limits that laws and regulations set, as data with the article: an office enters those it works by, and the test
 * counts each on real dates. Never code: a revision is another row.
 */
import type { RollRule, TimeUnit } from '../../../contracts/modules/calendar.ts';

/** A limit of a law, with a case: from when, paused when, due when. */
export interface NationalLimit {
  readonly rule: string;
  readonly budget: number;
  readonly unit: TimeUnit;
  readonly roll: RollRule;
  readonly source: string;
  readonly case: {
    /** Shanghai time. */
    readonly start: string;
    readonly pauses?: readonly (readonly [string, string])[];
    readonly extend?: { readonly at: string; readonly amount: number };
    readonly due: string;
  };
}

const days = (rule: string, budget: number, source: string, at: NationalLimit['case']): NationalLimit => ({
  rule,
  budget,
  unit: 'calendar-days',
  roll: 'non-working',
  source,
  case: at,
});
const workingDays = (
  rule: string,
  budget: number,
  source: string,
  at: NationalLimit['case'],
): NationalLimit => ({ ...days(rule, budget, source, at), unit: 'working-days' });

/** 信访, 信息公开, 复议, 督查, 建议, 保密, 安全生产. */
export const NATIONAL: readonly NationalLimit[] = [
  days('petition.triage', 15, '信访工作条例第22条', { start: '2026-09-16T10:00', due: '2026-10-08T24:00' }),
  workingDays('petition.misrouted', 5, '信访工作条例第23条', {
    start: '2026-09-18T10:00',
    due: '2026-09-24T24:00',
  }),
  days('petition.conclude', 60, '信访工作条例第34条', {
    start: '2026-03-02T10:00',
    extend: { at: '2026-04-20T10:00', amount: 30 },
    due: '2026-06-01T24:00',
  }),
  days('petition.review', 30, '信访工作条例第35条', { start: '2026-04-01T10:00', due: '2026-05-06T24:00' }),
  workingDays('disclosure.answer', 20, '政府信息公开条例第33条', {
    start: '2026-09-30T10:00',
    due: '2026-11-03T24:00',
  }),
  workingDays('disclosure.answer_with_third_party', 20, '政府信息公开条例第33、34条', {
    start: '2026-03-02T10:00',
    pauses: [['2026-03-05T10:00', '2026-03-19T10:00']],
    due: '2026-04-14T24:00',
  }),
  workingDays('disclosure.complete', 7, '政府信息公开条例第30条', {
    start: '2026-02-13T10:00',
    due: '2026-03-02T24:00',
  }),
  workingDays('reconsideration.admit', 5, '行政复议法第30条', {
    start: '2026-02-13T10:00',
    due: '2026-02-27T24:00',
  }),
  workingDays('reconsideration.copy', 7, '行政复议法第48条', {
    start: '2026-04-30T10:00',
    due: '2026-05-13T24:00',
  }),
  workingDays('reconsideration.reply', 10, '行政复议法第48条', {
    start: '2026-06-12T10:00',
    due: '2026-06-29T24:00',
  }),
  days('reconsideration.decide', 60, '行政复议法第62条', {
    start: '2026-08-05T10:00',
    due: '2026-10-08T24:00',
  }),
  days('inspection.object', 30, '政府督查工作条例第17条', {
    start: '2026-01-20T10:00',
    due: '2026-02-24T24:00',
  }),
  {
    rule: 'proposal.answer',
    budget: 3,
    unit: 'months',
    roll: 'non-working',
    source: '代表法第51条',
    case: { start: '2026-01-31T10:00', due: '2026-04-30T24:00' },
  },
  {
    rule: 'proposal.answer_hard',
    budget: 6,
    unit: 'months',
    roll: 'non-working',
    source: '代表法第51条',
    case: { start: '2026-04-03T10:00', due: '2026-10-08T24:00' },
  },
  {
    rule: 'secrecy.leak_report',
    budget: 24,
    unit: 'hours',
    roll: 'none',
    source: '保密法实施条例第61条',
    case: { start: '2026-10-02T22:15', due: '2026-10-03T22:15' },
  },
  workingDays('secrecy.doubtful', 10, '保密法实施条例第25条', {
    start: '2026-09-30T10:00',
    due: '2026-10-20T24:00',
  }),
  {
    rule: 'accident.unit_report',
    budget: 1,
    unit: 'hours',
    roll: 'none',
    source: '生产安全事故报告和调查处理条例第9条',
    case: { start: '2026-02-16T23:40', due: '2026-02-17T00:40' },
  },
];
