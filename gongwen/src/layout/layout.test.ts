/** What the layout decides: page 1 shows body, no lonely signature, imprint on the last even face, fonts by setting. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontLibrary } from '../fonts/library.ts';
import { openTypeFile, planSubset } from '../fonts/subset.ts';
import { makePaper } from '../model/parse-paper.ts';
import { type LaidOut, layOut, UnknownFont, UnusableImage } from './api.ts';
import type { Role } from './laid-out.ts';
import { casePaper, ORDINARY, para, SENTENCE } from './testing.ts';

function pageOf(laidOut: LaidOut, role: Role): number {
  return laidOut.pages.findIndex((page) => page.items.some((item) => item.role === role));
}

function rolesOn(laidOut: LaidOut, page: number): Set<Role> {
  return new Set(laidOut.pages[page]?.items.map((item) => item.role));
}

describe('laying out', () => {
  it('moves 主送 to the imprint when page 1 would show no body', () => {
    const addressees = Array.from({ length: 60 }, (_, i) => `云溪县第${i + 1}个直属单位办公室`);
    const laidOut = layOut(makePaper({ ...ORDINARY, addressees }));
    expect(laidOut.report.addresseesMoved).toBe(true);
    expect(rolesOn(laidOut, 0)).toContain('body');
    expect(rolesOn(laidOut, 0)).not.toContain('addressees');
  });

  it('says in the outline what a numbered sentence is about', () => {
    const sentence = '各乡镇要于3月10日前备足种子，不得截留。';
    const body = [{ ...para('一、', 1), rest: [{ text: sentence }] }, para('二、组织保障', 1)];
    const { outline } = layOut(makePaper({ ...ORDINARY, body }));
    expect(outline.map((each) => each.text)).toEqual([
      expect.any(String),
      '一、各乡镇要于3月10日前备足种子',
      '二、组织保障',
    ]);
  });

  it('sets a numbered paragraph of two hundred thousand characters', () => {
    const body = [{ ...para('（一）', 2), rest: [{ text: '云'.repeat(200_000) }] }];
    expect(layOut(makePaper({ ...ORDINARY, body })).pages.length).toBeGreaterThan(300);
  });

  it('never leaves a signature without body on its page, for bodies of every length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.boolean(), (lines, sealed) => {
        const body = [para(SENTENCE), para('云'.repeat(28 * lines - 5))];
        const organs = [{ name: '云溪县人民政府' }];
        const signature = sealed
          ? { layout: 'sealed' as const, organs }
          : { layout: 'unsealed' as const, organs };
        const laidOut = layOut(makePaper({ ...ORDINARY, body, signature }));
        const page = pageOf(laidOut, 'signature');
        expect(rolesOn(laidOut, page)).toContain('body');
        expect(pageOf(laidOut, 'date')).toBe(page);
        expect(laidOut.report.remarks).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('says which page it set tighter or looser, within 20 to 24 lines', () => {
    const reports = Array.from({ length: 44 }, (_, i) => {
      const body = [para(SENTENCE), para('云'.repeat(28 * (i + 20) - 5))];
      return layOut(makePaper({ ...ORDINARY, body })).report.adjusted;
    }).flat();
    expect(reports.map((each) => each.why)).toContain('tightened');
    expect(reports.map((each) => each.why)).toContain('loosened');
    for (const each of reports) {
      expect(each.lines).toBeGreaterThanOrEqual(20);
      expect(each.lines).toBeLessThanOrEqual(24);
    }
  });

  it('ends every paper with an imprint on an even page, and numbers neither a blank page before it nor its own', () => {
    for (let lines = 1; lines < 50; lines += 3) {
      const body = [para('云'.repeat(28 * lines))];
      const laidOut = layOut(makePaper({ ...ORDINARY, body }));
      expect(laidOut.pages.length % 2).toBe(0);
      expect(rolesOn(laidOut, laidOut.pages.length - 1)).toContain('imprint');
      const blank = laidOut.pages.findIndex((page) => page.items.length === 0);
      if (blank >= 0) {
        expect(blank).toBe(laidOut.pages.length - 2);
        expect(laidOut.pages.slice(blank).map((page) => page.number)).toEqual([null, null]);
      }
    }
  });

  it('lets an office ask for the imprint on the last page as it comes', () => {
    const paper = casePaper('order');
    const withImprint = makePaper({ ...paper, imprint: { copyTo: ['县委办公室'] } });
    expect(layOut(withImprint, { imprintFace: 'last' }).pages).toHaveLength(1);
    expect(layOut(withImprint).pages).toHaveLength(2);
  });

  it('takes an office’s own font before the shipped one, and refuses a family that is not there', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fonts-'));
    try {
      const kai = fontLibrary().faceOf('kai');
      const characters = [...'云溪县人民政府国'].map((character) => character.codePointAt(0) ?? 0);
      writeFileSync(path.join(folder, 'own.otf'), openTypeFile(planSubset(kai, characters)).bytes);
      const fonts = { folder, families: { fang: 'FandolKai' } };
      const laidOut = layOut(makePaper({ kind: '通知', body: [para('云溪县')] }), { fonts });
      const run = laidOut.pages[0]?.items.find((item) => item.kind === 'run');
      expect(run?.kind === 'run' && run.face.name).toMatch(/FandolKai/);
      expect(() => layOut(casePaper('order'), { fonts: { folder, families: { hei: '方正黑体' } } })).toThrow(
        UnknownFont,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('shows a character no font has as 〓 and names it in the report', () => {
    const laidOut = layOut(makePaper({ kind: '通知', body: [para('云\u{2b740}溪')] }));
    expect(laidOut.report.missing).toEqual([{ character: '\u{2b740}', cls: 'fang' }]);
  });

  it('refuses a picture that is only named or not whole', () => {
    const figure = (image: string) =>
      makePaper({ kind: '通知', body: [{ type: 'figure', image, widthMm: 50 }] });
    expect(() => layOut(figure('map.png'))).toThrow(UnusableImage);
    expect(() => layOut(figure('data:image/png;base64,AAAA'))).toThrow(UnusableImage);
  });

  it('prints a cell longer than a page whole, and says so', () => {
    const rows = [[{ text: '内容' }], [{ text: SENTENCE.repeat(90) }]];
    const laidOut = layOut(makePaper({ kind: '通知', body: [{ type: 'table', rows }] }));
    const text = laidOut.pages.flatMap((page) =>
      page.items.flatMap((item) => (item.kind === 'run' && item.role === 'cell' ? [item.text] : [])),
    );
    expect(text.join('').replaceAll('内容', '')).toBe(SENTENCE.repeat(90));
    expect(laidOut.report.remarks.some((remark) => remark.includes('高过一页'))).toBe(true);
  });
});
