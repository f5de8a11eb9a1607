import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate, yearOf } from '../../../contracts/base/dates.ts';
import { defaultCalendar, defaultYears, isComplete, missingFixedDays } from './default-years.ts';
import { parseOverlay } from './overlay.ts';
import { isWorkingDay } from './rules.ts';
import { dayKind, overlay } from './years.ts';

const day = (text: string) => text as LocalDate;
const national = defaultCalendar();

function daysOf(year: number): LocalDate[] {
  const days: LocalDate[] = [];
  for (let d = day(`${year}-01-01`); yearOf(d) === year; d = addDays(d, 1)) days.push(d);
  return days;
}

function range(from: string, to: string): LocalDate[] {
  const days: LocalDate[] = [];
  for (let d = day(from); d <= to; d = addDays(d, 1)) days.push(d);
  return days;
}

describe('the default years', () => {
  it('hold 2004 to 2026 without a gap and say nothing of 2027', () => {
    expect(defaultYears().map((y) => y.year)).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
    expect(() => dayKind(national, day('2027-01-01'))).toThrow('calendar.not_published');
    expect(() => isWorkingDay(national, day('2003-12-31'))).toThrow('calendar.not_published');
  });

  it('are the national notice for 2026, day by day', () => {
    const off = [
      ...range('2026-01-01', '2026-01-03'),
      ...range('2026-02-15', '2026-02-23'),
      ...range('2026-04-04', '2026-04-06'),
      ...range('2026-05-01', '2026-05-05'),
      ...range('2026-06-19', '2026-06-21'),
      ...range('2026-09-25', '2026-09-27'),
      ...range('2026-10-01', '2026-10-07'),
    ];
    const makeUp = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];
    expect(off).toHaveLength(33);
    expect(daysOf(2026).filter((d) => dayKind(national, d) === 'off')).toEqual(off);
    expect(daysOf(2026).filter((d) => dayKind(national, d) === 'made-up')).toEqual(makeUp);
  });

  it('give 2026 its 248 working days, month by month', () => {
    const worked = daysOf(2026).filter((d) => isWorkingDay(national, d));
    const byMonth = Array.from(
      { length: 12 },
      (_, m) => worked.filter((d) => Number(d.slice(5, 7)) === m + 1).length,
    );
    expect(byMonth).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
    expect(worked).toHaveLength(248);
  });

  it('leave out a year that is only a fragment', () => {
    const fragment = { year: 2027, version: 'x', source: 'x', off: [day('2027-01-01')], makeUp: [] };
    expect(isComplete(fragment)).toBe(false);
    expect(missingFixedDays(fragment)).toEqual(['2027-05-01', '2027-10-01', '2027-10-02', '2027-10-03']);
  });
});

describe('an overlay', () => {
  const notice2027 = {
    year: 2027,
    source: '云政办发〔2026〕90号',
    off: ['2027-01-01/2027-01-03'],
    makeUp: ['2027-01-09'],
  };

  it('publishes a missing year under a new version, and leaves the base as it was', () => {
    const calendar = overlay(national, parseOverlay(notice2027));
    expect(dayKind(calendar, day('2027-01-02'))).toBe('off');
    expect(dayKind(calendar, day('2027-01-09'))).toBe('made-up');
    expect(isWorkingDay(calendar, day('2027-01-04'))).toBe(true);
    expect(calendar.version).not.toBe(national.version);
    expect(calendar.years.get(2027)?.source).toBe('云政办发〔2026〕90号');
    expect(() => dayKind(national, day('2027-01-02'))).toThrow('calendar.not_published');
  });

  it('changes days of a published year: the Spring Festival of 2020 was made longer while it ran', () => {
    const asFirstPublished = overlay(
      national,
      parseOverlay({ year: 2020, ordinary: ['2020-01-31', '2020-02-02'], makeUp: ['2020-02-01'] }),
    );
    expect(isWorkingDay(asFirstPublished, day('2020-01-31'))).toBe(true);
    expect(isWorkingDay(asFirstPublished, day('2020-02-01'))).toBe(true);
    const extended = overlay(
      asFirstPublished,
      parseOverlay({ year: 2020, source: '国办发明电〔2020〕1号', off: ['2020-01-31/2020-02-02'] }),
    );
    expect(isWorkingDay(extended, day('2020-02-01'))).toBe(false);
    expect(extended.version).not.toBe(asFirstPublished.version);
    expect(extended.years.get(2020)?.off).toEqual(national.years.get(2020)?.off);
  });

  it('may change the December before, where the New Year holiday can begin', () => {
    const calendar = overlay(
      national,
      parseOverlay({ year: 2027, off: ['2026-12-31/2027-01-02'], makeUp: ['2026-12-27'] }),
    );
    expect(dayKind(calendar, day('2026-12-31'))).toBe('off');
    expect(dayKind(calendar, day('2026-12-27'))).toBe('made-up');
  });

  it('has the same version whenever its days are the same, and the base version when it changes nothing', () => {
    const twice = [
      overlay(national, parseOverlay(notice2027)),
      overlay(national, parseOverlay([notice2027])),
    ];
    expect(twice[0]?.version).toBe(twice[1]?.version);
    expect(overlay(national, parseOverlay({ year: 2026, off: ['2026-10-01'] })).version).toBe(
      national.version,
    );
    const other = overlay(national, parseOverlay({ ...notice2027, makeUp: ['2027-01-10'] }));
    expect(other.version).not.toBe(twice[0]?.version);
  });

  it('reads the public holiday-cn shape', () => {
    const file = {
      year: 2027,
      papers: ['notice'],
      days: [
        { name: '元旦', date: '2027-01-01', isOffDay: true },
        { name: '元旦', date: '2027-01-09', isOffDay: false },
      ],
    };
    const calendar = overlay(national, parseOverlay(file));
    expect(dayKind(calendar, day('2027-01-01'))).toBe('off');
    expect(dayKind(calendar, day('2027-01-09'))).toBe('made-up');
  });

  it.each([
    [
      'a day named off and made up at once',
      { year: 2027, off: ['2027-01-01'], makeUp: ['2027-01-01'] },
      'contradictory_notice',
    ],
    ['a day of another year', { year: 2027, off: ['2028-01-01'] }, 'notice_without_year'],
    ['a day that does not exist', { year: 2027, off: ['2027-02-30'] }, 'unreadable_overlay'],
    ['a range that runs backwards', { year: 2027, off: ['2027-02-10/2027-02-01'] }, 'unreadable_overlay'],
    ['a misspelt field', { year: 2027, of: ['2027-01-01'] }, 'unreadable_overlay'],
    ['no notice at all', 'holidays', 'unreadable_overlay'],
  ])('is refused for %s', (_, json, code) => {
    expect(() => parseOverlay(json)).toThrow(code);
  });

  it('is refused when it changes the December of a year nobody published', () => {
    const notices = parseOverlay({ year: 2029, off: ['2028-12-31', '2029-01-01'] });
    expect(() => overlay(national, notices)).toThrow('calendar.notice_without_year');
  });
});
