/**
 * Formats of number series as data: a template such as `云政办收〔{year}〕{serial}号` or
 * `{fonds}-{category}·{year}-{retention}-{unit}-{serial:4}`. A field with a width is padded with zeros; one without
 * never is. Rule sources: 党政机关公文处理工作条例 9(5) and GB/T 9704 7.2.5 (六角括号, no 第, no padding);
 * DA/T 22-2015 and DA/T 13-2022 for archival codes.
 */

/** Values of a template's fields. `year` has four digits, `serial` is a whole number from 1 on. */
export type NumberValues = Readonly<Record<string, string | number>>;

/** A document number: the organ's code word, year and serial. */
export const DOCUMENT_NUMBER = '{organ}〔{year}〕{serial}号';
/** An archival code with its segment for unit or topic, and without it (the segment is optional). */
export const ARCHIVAL_CODE = '{fonds}-{category}·{year}-{retention}-{unit}-{serial:4}';
export const ARCHIVAL_CODE_WITHOUT_UNIT = '{fonds}-{category}·{year}-{retention}-{serial:4}';

type Piece = { readonly literal: string } | { readonly field: string; readonly width: number };

const FIELD = /\{(\w+)(?::(\d+))?\}/g;
/** Serials are compared as text in lists: eight digits outlast any series. */
const SORT_WIDTH = 8;

/** What each field may hold where it is read back; any other takes as little as it can. */
const FIELD_PATTERNS: Readonly<Record<string, string>> = {
  year: '\\d{4}',
  serial: '\\d{1,8}',
  retention: 'Y|D30|D10',
  fonds: '[A-Z0-9]{4}',
  category: '[A-Z]{2}',
  unit: '[A-Z0-9]{3}',
};

/** The number as papers show it. @throws RangeError for a missing value, a serial below 1 or a year not of 4 digits */
export function displayNumber(template: string, values: NumberValues): string {
  return pieces(template)
    .map((piece) =>
      'literal' in piece ? piece.literal : fieldText(piece.field, values).padStart(piece.width, '0'),
    )
    .join('');
}

/** A form that sorts as people expect: field by field, serials as numbers. Never shown, never parsed. */
export function sortableNumber(template: string, values: NumberValues): string {
  return pieces(template)
    .flatMap((piece) => ('literal' in piece ? literalKey(piece.literal) : [sortKey(piece.field, values)]))
    .join('|');
}

/**
 * Reads a number back, however it was typed: full or half width, any brackets, spaces, 第, leading zeros.
 * Undefined when it is not of this format.
 */
export function readNumber(template: string, text: string): Record<string, string | number> | undefined {
  const parts = pieces(template);
  const pattern = parts.map((piece) =>
    'literal' in piece ? escaped(piece.literal) : `(${patternOf(piece.field)})`,
  );
  const match = new RegExp(`^${pattern.join('')}$`).exec(normaliseNumber(text));
  if (match === null) return undefined;
  const fields = parts.flatMap((piece) => ('field' in piece ? [piece.field] : []));
  return Object.fromEntries(fields.map((field, i) => [field, readValue(field, match[i + 1] ?? '')]));
}

const OPEN = '[\\[【〔({<〖〘《「]';
const CLOSE = '[\\]】〕)}>〗〙》」]';
const YEAR = '((?:19|20)\\d{2})';

const BRACKETED_YEAR = new RegExp(`${OPEN}${YEAR}${CLOSE}`, 'g');
const OPENED_YEAR = new RegExp(`${OPEN}${YEAR}$`);
const INVISIBLE = /[\s\p{Cf}]+/gu;
const DASHES = /[‐‑‒–—―−－﹣~～]/g;
const DOTS = /[•・‧∙⋅･．]/g;
/** 〔2026〕第0318号 is 〔2026〕318号. */
const SERIAL = /(〔\d{4}〕)第?0*(?=\d)/g;

/**
 * The canonical spelling: half width, upper case, no spaces, the year in 〔〕, no 第, no leading zeros after the
 * year. Works on a part as well, so that a search for `云政办收（2026` finds what begins so. Idempotent.
 */
export function normaliseNumber(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      // Once more: what stood apart before may compose now.
      .normalize('NFKC')
      .replace(DASHES, '-')
      .replace(DOTS, '·')
      .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
      .replace(BRACKETED_YEAR, '〔$1〕')
      .replace(OPENED_YEAR, '〔$1')
      .replace(SERIAL, '$1')
  );
}

/** Are two spellings the same number? */
export function isSameNumber(a: string, b: string): boolean {
  return normaliseNumber(a) === normaliseNumber(b);
}

function pieces(template: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of template.matchAll(FIELD)) {
    if (match.index > at) found.push({ literal: template.slice(at, match.index) });
    found.push({ field: match[1] ?? '', width: Number(match[2] ?? 0) });
    at = match.index + match[0].length;
  }
  if (at < template.length) found.push({ literal: template.slice(at) });
  return found;
}

function fieldText(field: string, values: NumberValues): string {
  const value = values[field];
  if (value === undefined || value === '') throw new RangeError(`a number needs its ${field}`);
  if (field === 'serial' && !(Number.isInteger(value) && Number(value) >= 1)) {
    throw new RangeError('serials are whole numbers from 1 on');
  }
  if (field === 'year' && !/^\d{4}$/.test(String(value))) throw new RangeError('a year has four digits');
  return String(value);
}

function sortKey(field: string, values: NumberValues): string {
  const value = fieldText(field, values);
  return field === 'serial' ? value.padStart(SORT_WIDTH, '0') : value;
}

/** Words of the template tell series apart; its punctuation does not. */
function literalKey(literal: string): string[] {
  const words = literal.replace(/[^\p{L}\p{N}]+/gu, '');
  return words === '' || words === '号' ? [] : [words];
}

function patternOf(field: string): string {
  return FIELD_PATTERNS[field] ?? '.{1,40}?';
}

function readValue(field: string, text: string): string | number {
  return field === 'serial' || field === 'year' ? Number(text) : text;
}

function escaped(literal: string): string {
  return normaliseNumber(literal).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
