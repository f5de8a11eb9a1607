import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { columnName, workbookOf } from './xlsx.ts';

const sheet = { title: '登记簿', columns: [{ title: '标题', width: 20 }], rows: [['甲'], [3], [null]] };

it('the same rows give the same bytes', () => {
  expect(Buffer.from(workbookOf(sheet)).equals(Buffer.from(workbookOf(sheet)))).toBe(true);
});

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

it('holds numbers as numbers, text as text, and every part is well-formed XML of its own', () => {
  const parts = unzipSync(workbookOf(sheet));
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).toContain('<c r="A3" s="0"><v>3</v></c>');
  expect(xml).toContain('<row r="4"></row>');
  for (const part of Object.values(parts)) expect(strFromU8(part)).toMatch(/^<\?xml[^>]*\?>\n<[^?].*>$/s);
});
