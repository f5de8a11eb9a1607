/** The held-out papers: errors are counted, not wished away, and README.md tells them as they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../platform/root.ts';
import { CLEAN_BY_CLASS, MARKED_BY_CLASS } from './by-class.data.ts';
import { errorsOf, tableOf } from './examples.ts';
import { HELD_OUT_CLEAN, HELD_OUT_MARKED } from './held-out.data.ts';
import { NEGATIVES } from './negatives.data.ts';
import { POSITIVES } from './positives.data.ts';

const missed = errorsOf(HELD_OUT_MARKED, 'refused');
const falseAlarms = errorsOf(HELD_OUT_CLEAN, 'passed');

describe('held-out papers', () => {
  it('are none of those the rules were made with', () => {
    const known = new Set([
      ...POSITIVES,
      ...NEGATIVES,
      ...[MARKED_BY_CLASS, CLEAN_BY_CLASS].flatMap((classes) => Object.values(classes).flat()),
    ]);
    const held = [...Object.values(HELD_OUT_MARKED), ...Object.values(HELD_OUT_CLEAN)].flat();
    expect(held.filter((example) => known.has(example))).toEqual([]);
  });

  it('come out as README.md says', () => {
    const table = `${tableOf('missed', missed)}\n${tableOf('false alarm', falseAlarms)}`;
    console.log(table);
    for (const { name, wrong } of [...missed, ...falseAlarms]) if (wrong.length > 0) console.log(name, wrong);
    const readme = readFileSync(join(packageRoot(), 'server/kernel/guard/README.md'), 'utf8');
    expect(readme).toContain(table);
  });
});
