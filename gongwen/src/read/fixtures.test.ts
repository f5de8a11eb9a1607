import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractText } from './extract-text.ts';
import { paperFrom } from './read-paper.ts';
import { recognise } from './recognise/recognise.ts';
import type { Recognition } from './recognise/types.ts';
import { lostLetters } from './testing.ts';

const folder = path.join(import.meta.dirname, 'fixtures');
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

const blankless = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[\s\u3000]/g, '') : value;

describe('invented papers in the forms that real ones have', () => {
  it('are more than a hundred', () => expect(names.length).toBeGreaterThan(100));

  for (const name of names) {
    const bytes = readFileSync(path.join(folder, name));
    const label = JSON.parse(
      readFileSync(path.join(folder, name.replace('.txt', '.json')), 'utf8'),
    ) as Record<string, unknown>;

    it(`${name} is recognised as its label says`, async () => {
      const recognition = recognise(await extractText(bytes, name));
      const wanted = Object.keys(label).filter((key) => key in recognition);
      const found = wanted.map((key) => [key, blankless(recognition[key as keyof Recognition].value)]);
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries(wanted.map((key) => [key, blankless(label[key])])),
      );
    });

    it(`${name} loses no letter on its way into the model`, async () => {
      const result = paperFrom(await extractText(bytes, name));
      expect(lostLetters(bytes.toString('utf8'), result)).toEqual({});
    });
  }
});
