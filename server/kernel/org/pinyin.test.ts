import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternOf, spellingOf } from './pinyin.ts';

const finds = (typed: string, name: string) =>
  new RegExp(patternOf(typed) ?? '$^').test(spellingOf(name, 'person').spelled);

describe('a name', () => {
  it('is found by full pinyin, initials, any mixture, and from its middle', () => {
    for (const typed of [
      '林小雨',
      '小雨',
      'linxiaoyu',
      'lxy',
      'linxy',
      'lxiaoy',
      'lxyu',
      'xy',
      '林xy',
      'l小雨',
      '林xiao',
      'linx',
      'Lin Xiao-yu',
    ])
      expect(finds(typed, '林小雨'), typed).toBe(true);
  });

  it('is not found by what only looks alike', () => {
    for (const typed of ['inxy', 'lyx', '雨林', 'lxyz', 'linyu', 'xiaolin'])
      expect(finds(typed, '林小雨'), typed).toBe(false);
  });

  it('is read as a surname where it is one', () => {
    expect(spellingOf('单国强', 'person').full).toBe('shanguoqiang');
    expect(finds('sgq', '单国强')).toBe(true);
  });

  it('with digits and letters in it is found too', () => {
    for (const typed of ['第12', 'd12dw', '12单位']) expect(finds(typed, '第12单位'), typed).toBe(true);
  });

  it('is found by every beginning of every syllable, whatever is typed of each', () => {
    const names = fc.constantFrom('王建国', '欧阳文静', '县水利局', '青石镇人民政府', '周明远');
    fc.assert(
      fc.property(names, fc.array(fc.nat({ max: 6 }), { minLength: 8, maxLength: 8 }), (name, cuts) => {
        const typed = [...name]
          .map((letter, i) =>
            cuts[i] === 6
              ? letter
              : spellingOf(name, 'person')
                  .spelled.split(' ')
                  [i + 1]?.slice(1, 2 + (cuts[i] ?? 0)),
          )
          .join('');
        return finds(typed, name);
      }),
    );
  });

  it('breaks no pattern, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (typed) => finds(typed, '林小雨') !== undefined));
  });
});
