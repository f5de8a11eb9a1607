import { describe, expect, it } from 'vitest';
import { dayWords } from './form.ts';
import { errorText, findText, text, textOf, texts } from './texts.ts';

describe('words by code', () => {
  it('a refusal says what, by which rule and what to do', () => {
    const said = errorText('documents.units_required');
    expect(said.what).not.toBe('');
    expect(said.next).not.toBe('');
  });

  it('parameters stand in the words', () => {
    expect(errorText('base.too_large', { limitMb: 50 }).what).toContain('50 MB');
  });

  it('a limit that ends at 24:00 is said to end on that day, one at an hour on its own', () => {
    expect(dayWords({ at: '2026-09-08T16:00:00.000Z' }, 'at')).toBe('9月8日');
    expect(dayWords({ at: '2026-09-08T07:20:00.000Z' }, 'at')).toBe('9月8日');
    expect(dayWords({}, 'at')).toBe('');
  });

  it('an unknown code is said to be an unforeseen failure, never shown raw', () => {
    expect(errorText('nobody.wrote_this').what).toBe(errorText('base.internal').what);
  });

  it('an unknown step shows its key, so that the gap is seen', () => {
    expect(findText('steps', 'x.y')).toBeUndefined();
    expect(textOf('steps', 'x.y')).toBe('x.y');
  });

  it('any code can be asked for at once, as letters and commands do', () => {
    expect(text('state.closed')).toBe('已办结');
  });

  it('no key is claimed by two modules: the later would silently change the words of the earlier', () => {
    for (const group of ['errors', 'steps', 'actions', 'notices', 'names'] as const) {
      const keys = Object.values(texts).flatMap((module) => Object.keys(module[group] ?? {}));
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    }
  });
});
