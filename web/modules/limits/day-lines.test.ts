import { expect, test } from 'vitest';
import { dayLines } from './day-lines.ts';

test.each([
  ['2月5日', ['2027-02-05']],
  ['2月5日至11日', ['2027-02-05/2027-02-11']],
  ['2月5日（周五）至2月11日（周四）', ['2027-02-05/2027-02-11']],
  ['2027-02-05/2027-02-11', ['2027-02-05/2027-02-11']],
  ['2027年1月1日到1月3日\n1月9日、1月10日', ['2027-01-01/2027-01-03', '2027-01-09', '2027-01-10']],
  ['2026年12月31日至2027年1月2日', ['2026-12-31/2027-01-02']],
  ['', []],
])('%s is read as an office means it', (text, days) => {
  expect(dayLines(text, 2027)).toEqual({ days, unreadable: undefined });
});

test.each(['除夕', '2月5日至11日至12日', '5日'])('%s is named as unreadable', (text) => {
  expect(dayLines(text, 2027).unreadable).toBe(text);
});
