import { describe, expect, it } from 'vitest';
import { RegisterFilter } from '../../../../contracts/modules/incoming-register.ts';
import { filterWords } from './filter-words.ts';

const words = (filter: object) => filterWords(RegisterFilter.parse(filter));

describe('what a printed register was narrowed to', () => {
  it('says nothing when the clerk prints everything', () => {
    expect(words({})).toBe('');
  });

  it('names the month and the year as the clerk chose them', () => {
    expect(words({ from: '2026-08-01', to: '2026-08-31' })).toBe('2026年8月');
    expect(words({ from: '2026-01-01', to: '2026-12-31' })).toBe('2026年');
    expect(words({ from: '2026-08-03', to: '2026-08-05' })).toBe('2026年8月3日—2026年8月5日');
  });

  it('joins what the clerk chose beside it', () => {
    expect(words({ on: '2026-09-03', state: 'open', pace: 'late', sender: '水利' })).toBe(
      '2026年9月3日、在办、超时、水利',
    );
  });
});
