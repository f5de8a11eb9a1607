import { describe, expect, it } from 'vitest';
import { eventWords } from './event-words.ts';

describe('what a record is about, as the auditor reads it', () => {
  it('is the word of the act', () => {
    expect(eventWords('supervision.report')).toBe('反馈办理结果');
  });

  it('names the page somebody was refused', () => {
    expect(eventWords('directory.units')).toBe('查阅“机构人员”');
  });

  it('is the bare code where nobody has given it words: better than nothing', () => {
    expect(eventWords('tides.ebb')).toBe('tides.ebb');
  });
});
