/**
 * Measures recognition on a folder of labelled papers: `ID.json` beside `ID.txt` (and `ID.raw.txt`, the same text with the
 * remains of its web page). Prints hits and misses per element and whether any character was lost. A developer runs it;
 * nothing imports it. Usage: measure-recognition FOLDER [--quiet]
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extractText } from './extract-text.ts';
import { recognise } from './recognise/recognise.ts';
import type { Recognition } from './recognise/types.ts';

type Label = Record<string, unknown>;

const ELEMENTS: (keyof Recognition)[] = [
  'number',
  'number_as_written',
  'title',
  'date_iso',
  'issuers',
  'kind',
  'addressees',
  'levels',
  'levels_all',
  'attachments',
  'cc',
  'cc_label',
  'print_office',
  'print_date_iso',
  'is_joint',
  'direction',
  'forwards',
  'signer',
  'head_missing',
  'tail_missing',
];

/** Blanks do not count; null, [] and a missing key are the same answer. */
function canonical(value: unknown): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return 'null';
  return JSON.stringify(value).replace(/\s|\u3000/g, '');
}

function isHit(label: Label, element: string, value: unknown): boolean {
  const accept = label[`${element}_accept`];
  const wanted = [label[element], ...(Array.isArray(accept) ? accept : [])];
  return wanted.some((one) => canonical(one) === canonical(value));
}

/** Non-blank characters, in order: what no reading may lose. */
const letters = (text: string): string => text.replace(/[\s\u3000\u00a0\ufeff]/g, '');

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: measure-recognition FOLDER');
const tally = new Map<string, { hits: number; of: number; misses: string[] }>();
let lost = 0;
let files = 0;
for (const name of readdirSync(folder)
  .filter((n) => n.endsWith('.txt') && n !== 'README.txt')
  .sort()) {
  const label = JSON.parse(
    readFileSync(path.join(folder, name.replace(/(?:\.raw)?\.txt$/, '.json')), 'utf8'),
  ) as Label;
  const bytes = readFileSync(path.join(folder, name));
  const extracted = await extractText(bytes, name);
  const recognition = recognise(extracted);
  files++;
  if (letters(extracted.paragraphs.map((p) => p.text).join('')) !== letters(bytes.toString('utf8'))) lost++;
  for (const element of ELEMENTS) {
    if (!(element in label)) continue;
    const { value } = recognition[element];
    const entry = tally.get(element) ?? { hits: 0, of: 0, misses: [] };
    tally.set(element, entry);
    entry.of++;
    if (isHit(label, element, value)) entry.hits++;
    else entry.misses.push(`    ${name}: ${canonical(value)} ≠ ${canonical(label[element])}`);
  }
}
for (const [element, { hits, of, misses }] of tally) {
  console.log(`${element}: ${hits}/${of}`);
  if (!process.argv.includes('--quiet')) for (const miss of misses) console.log(miss);
}
console.log(`files with characters lost in extraction: ${lost} of ${files}`);
