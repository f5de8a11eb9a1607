import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './json.ts';
import { instantOfStamp } from './stamp.ts';

const stamp = fc
  .tuple(
    fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
    fc.boolean(),
  )
  .map(([date, hasFraction]) => {
    const local = new Date(date.getTime() + 8 * 3600_000).toISOString();
    return `${hasFraction ? local.slice(0, -1) : local.slice(0, 19)}+08:00`;
  });
const word = fc.oneof(stamp, fc.string(), fc.constantFrom('"', '\\', '\\"', ':', '": "'));
/** Also texts that quote a stamp, as an opinion might. */
const text = fc.oneof(
  word,
  fc.array(word, { maxLength: 4 }).map((words) => words.join('')),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.integer(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(text, tie('json'), { maxKeys: 4 }),
  ),
}));

const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$/;

test('whole strings that are timestamps become instants, and nothing else is touched', () => {
  fc.assert(
    fc.property(json, fc.constantFrom(undefined, 1), (value, indent) => {
      const sent = JSON.stringify(value, null, indent);
      const expected = JSON.parse(sent, (_key, found: unknown) =>
        typeof found === 'string' && STAMP.test(found) ? instantOfStamp(found) : found,
      );
      expect(parseJson(sent)).toEqual(expected);
    }),
    { numRuns: 3000 },
  );
});
