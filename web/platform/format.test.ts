import { describe, expect, it } from 'vitest';
import type { Instant, LocalDate } from '../../contracts/base/dates.ts';
import {
  formatDay,
  formatDue,
  formatInstant,
  formatLeft,
  formatSince,
  formatSize,
  paperDue,
  paperInstant,
  shortInstant,
} from './format.ts';

const at = '2026-09-04T07:20:00.000Z' as Instant;

describe('dates on screens', () => {
  it('writes an instant of this year without the year and with its weekday', () => {
    expect(formatInstant(at, at)).toBe('9月4日（周五）15:20');
  });

  it('writes the year of another year', () => {
    expect(formatDay('2025-09-04' as LocalDate, at)).toBe('2025年9月4日（周四）');
  });

  it('takes midnight as the end of the day before, where limits fall due', () => {
    expect(formatDue('2026-09-08T16:00:00.000Z' as Instant, at)).toBe('9月8日（周二）');
  });

  it('gives the hour of a limit that has one', () => {
    expect(formatDue('2026-09-08T09:00:00.000Z' as Instant, at)).toBe('9月8日（周二）17:00');
  });

  it('shortens today to the time and yesterday to the word', () => {
    expect(shortInstant('2026-09-04T00:05:00.000Z' as Instant, at)).toBe('08:05');
    expect(shortInstant('2026-09-03T00:05:00.000Z' as Instant, at)).toBe('昨天');
    expect(shortInstant('2026-09-01T00:05:00.000Z' as Instant, at)).toBe('9月1日');
  });
});

describe('dates on paper', () => {
  it('are whole, since whoever reads the sheet does not know when it was printed', () => {
    expect(paperInstant(at)).toBe('2026年9月4日 15:20');
    expect(paperDue('2026-09-08T16:00:00.000Z' as Instant)).toBe('2026年9月8日');
    expect(paperDue('2026-09-08T09:00:00.000Z' as Instant)).toBe('2026年9月8日 17:00');
  });
});

describe('what is left of a limit', () => {
  it('counts working days when the limit does', () => {
    expect(formatLeft('2026-09-08T16:00:00.000Z' as Instant, 2, at)).toBe('还有 2 个工作日');
  });

  it('says that it is due today', () => {
    expect(formatLeft('2026-09-04T16:00:00.000Z' as Instant, 0, at)).toBe('今天到期');
  });

  it('counts hours for a limit that has an hour, however many are left today', () => {
    expect(formatLeft('2026-09-04T13:20:00.000Z' as Instant, 0, at)).toBe('还剩 6 小时');
  });

  it('counts hours at the end', () => {
    expect(formatLeft('2026-09-04T09:20:00.000Z' as Instant, 0, at)).toBe('还剩 2 小时');
  });

  it('says late in days, and in working days where they are known', () => {
    expect(formatLeft('2026-09-03T07:00:00.000Z' as Instant, null, at)).toBe('已超 1 天');
    expect(formatLeft('2026-09-01T16:00:00.000Z' as Instant, -3, at)).toBe('已超 3 个工作日');
  });
});

it('says how long somebody has had it', () => {
  expect(formatSince('2026-09-04T07:19:30.000Z' as Instant, at)).toBe('刚到');
  expect(formatSince('2026-09-01T07:20:00.000Z' as Instant, at)).toBe('已 3 天');
});

it('writes sizes as people say them', () => {
  expect([formatSize(812), formatSize(325_632), formatSize(2_516_582)]).toEqual([
    '812 B',
    '318 KB',
    '2.4 MB',
  ]);
});
