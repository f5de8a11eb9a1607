/** How names are found: by characters, full pinyin, initials, and any mixture of them. */
import { pinyin } from 'pinyin-pro';

/** What is kept of a name for finding it. */
export interface Spelling {
  /** 林小雨 → linxiaoyu. */
  readonly full: string;
  /** lxy. */
  readonly initials: string;
  /** Each character with its syllable behind a space: ' 林lin 小xiao 雨yu'. */
  readonly spelled: string;
}

/** Spells a name. Surnames are read as surnames (单 is shàn, 解 is xiè) where it is a person's. */
export function spellingOf(name: string, kind?: 'person'): Spelling {
  const syllables = pinyin(name, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    ...(kind === 'person' ? { surname: 'head' as const } : {}),
  }).map((s) => s.toLowerCase().replace(/\s/g, ''));
  const letters = piecesOf(name);
  return {
    full: syllables.join(''),
    initials: syllables.map((s) => s[0] ?? '').join(''),
    spelled:
      letters.length === syllables.length
        ? letters
            .map((letter, i) => ` ${/\p{Script=Han}/u.test(letter) ? letter : ''}${syllables[i]}`)
            .join('')
        : '',
  };
}

/** Characters one by one, everything else in runs, as the syllables come. */
function piecesOf(name: string): string[] {
  return name.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? [];
}

/**
 * A pattern over `spelled` for what somebody typed: `lxy`, `linxy`, `linxiao`, `林xy`, `l小雨` all find 林小雨. A letter goes on in its
 * syllable or begins the next one; a character stands where it stands. Null: nothing to look for.
 */
export function patternOf(typed: string): string | null {
  const letters = [...typed.toLowerCase().replace(/[^\p{Script=Han}a-z0-9]/gu, '')];
  if (letters.length === 0) return null;
  const begins = (c: string) => (/\p{Script=Han}/u.test(c) ? c : `[^ a-z]?${c}`);
  return letters
    .map((c, i) => {
      if (i === 0) return ` ${begins(c)}`;
      return /\p{Script=Han}/u.test(c) ? `[^ ]* ${c}` : `(?:${c}|[^ ]* ${begins(c)})`;
    })
    .join('');
}
