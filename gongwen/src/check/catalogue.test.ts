import { describe, expect, test } from 'vitest';
import { makePaper } from '../model/parse-paper.ts';
import { listRules, RULES } from './catalogue.ts';
import { ADDRESSEE_FIXTURES } from './fixtures/addressees.ts';
import { ATTACHMENT_FIXTURES } from './fixtures/attachments.ts';
import { CHARACTER_FIXTURES } from './fixtures/characters.ts';
import { FIGURE_FIXTURES } from './fixtures/figures.ts';
import type { Fixtures } from './fixtures/fixture.ts';
import { HEAD_FIXTURES } from './fixtures/head.ts';
import { IMPRINT_FIXTURES } from './fixtures/imprint.ts';
import { JOINT_FIXTURES } from './fixtures/joint.ts';
import { KIND_FIXTURES } from './fixtures/kind.ts';
import { LEVEL_FIXTURES } from './fixtures/levels.ts';
import { NUMBER_FIXTURES } from './fixtures/number.ts';
import { SIGNATURE_FIXTURES } from './fixtures/signature.ts';
import { TITLE_FIXTURES } from './fixtures/title.ts';
import { WRITING_FIXTURES } from './fixtures/writing.ts';
import { mendPaper } from './mend-paper.ts';
import { sheetOf } from './sheet.ts';

const FIXTURES: Fixtures = {
  ...HEAD_FIXTURES,
  ...NUMBER_FIXTURES,
  ...KIND_FIXTURES,
  ...TITLE_FIXTURES,
  ...ADDRESSEE_FIXTURES,
  ...WRITING_FIXTURES,
  ...JOINT_FIXTURES,
  ...LEVEL_FIXTURES,
  ...ATTACHMENT_FIXTURES,
  ...SIGNATURE_FIXTURES,
  ...IMPRINT_FIXTURES,
  ...CHARACTER_FIXTURES,
  ...FIGURE_FIXTURES,
};

describe('the catalogue', () => {
  test('ids are unique and every fixture belongs to a rule', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(FIXTURES).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('covers every writing rule R1–R15 of the regulation', () => {
    const ids = RULES.map((rule) => rule.id);
    for (let number = 1; number <= 15; number += 1) {
      const id = `R${String(number).padStart(2, '0')}`;
      expect(ids.filter((each) => each === id || each.startsWith(`${id}-`))).not.toEqual([]);
    }
  });

  test('names a source, a sentence and a way out for every rule, and is plain data', () => {
    for (const entry of listRules()) {
      expect(entry.clause).toMatch(/GB|条例|规定/);
      expect(entry.title.length).toBeGreaterThan(3);
      expect(entry.suggestion.length).toBeGreaterThan(3);
    }
    expect(JSON.parse(JSON.stringify(listRules()))).toEqual(listRules());
  });
});

describe.each(RULES.map((rule) => [rule.id, rule.title, rule] as const))('rule %s %s', (id, _title, rule) => {
  test('has a good and a bad fixture', () => {
    expect(FIXTURES[id]).toBeDefined();
  });

  test('is silent on its good paper and bites on its bad one', () => {
    const fixture = FIXTURES[id];
    if (fixture === undefined) return;
    expect(rule.find(sheetOf(fixture.good, fixture.context ?? {}))).toEqual([]);
    expect(rule.find(sheetOf(fixture.bad, fixture.context ?? {})).length).toBeGreaterThan(0);
  });

  test('mends its bad paper for good, into a paper, and leaves the good one as it is', () => {
    const fixture = FIXTURES[id];
    if (fixture === undefined || rule.mend === undefined) return;
    const mended = rule.mend(fixture.bad);
    expect(rule.find(sheetOf(mended, fixture.context ?? {}))).toEqual([]);
    expect(makePaper(structuredClone(mended))).toEqual(mended);
    expect(mendPaper(fixture.good, { context: fixture.context ?? {}, only: [id] }).paper).toEqual(
      fixture.good,
    );
  });
});
