import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printCatalogue } from './print-catalogue.ts';

test('the page of rules that ships with the package is the catalogue (node tools/write-rules.mjs writes it)', () => {
  expect(readFileSync(new URL('../../RULES.md', import.meta.url), 'utf8')).toBe(printCatalogue());
});
