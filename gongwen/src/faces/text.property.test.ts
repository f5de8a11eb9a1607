/**
 * Nothing lost, nothing doubled: text taken back out of PDF and OFD is the text of the model, for papers drawn over the whole
 * model. GONGWEN_PAPERS sets how many (1,000 before a release).
 *
 * Declared folding: blanks of any kind are left out of the comparison, because a PDF has places, not blanks. Where the layout
 * says that it cut a table's row between two pages, its cells stand in pieces side by side: against the model every
 * character is counted there instead of kept in order. What a page carries besides the paper's own text (page numbers,
 * repeated table heads) is compared too, from the layout, always in order.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { laidOutText, layOut } from '../layout/api.ts';
import { measuredText, measureFile } from '../measure/api.ts';
import { foldBlanks, plainText } from '../model/plain-text.ts';
import { aPaper } from '../model/testing.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeOfd } from './ofd/write-ofd.ts';
import { writePdf } from './pdf/write-pdf.ts';

const PAPERS = Number(process.env.GONGWEN_PAPERS ?? 60);
const folder = mkdtempSync(path.join(tmpdir(), 'gongwen-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** Poppler is the independent witness; without it our own reader of finished PDF files has to do. */
function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function textOfPdf(pdf: Uint8Array, poppler: boolean): Promise<string> {
  if (!poppler) return measuredText(await measureFile(pdf, 'a.pdf'));
  const file = path.join(folder, 'paper.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { maxBuffer: 1 << 28 }).toString();
}

describe('text of finished files', () => {
  it(
    `is the model's, character for character, in ${PAPERS} drawn papers`,
    async () => {
      const poppler = hasPoppler();
      await fc.assert(
        fc.asyncProperty(aPaper(), async (paper) => {
          const laidOut = layOut(paper);
          const moved = laidOut.report.addresseesMoved;
          const shown = moved
            ? { ...paper, imprint: { ...paper.imprint, addresseesHere: true as const } }
            : paper;
          const isCut = laidOut.report.remarks.some((remark) => /行内断开|高过一页/.test(remark));
          const folded = (text: string) => (isCut ? [...foldBlanks(text)].sort().join('') : foldBlanks(text));
          expect(folded(laidOutText(laidOut, false))).toBe(folded(plainText(shown)));

          const everything = foldBlanks(laidOutText(laidOut, true));
          const [pdf, ofd] = [writePdf(laidOut), writeOfd(laidOut)];
          expect(foldBlanks(await textOfPdf(pdf, poppler))).toBe(everything);
          expect(foldBlanks(measuredText(await measureFile(ofd, 'a.ofd')))).toBe(everything);
          expect(ofd.length).toBeLessThan(1.5 * pdf.length);
          expect(writeDocx(paper, laidOut).length).toBeGreaterThan(0);
        }),
        { numRuns: PAPERS },
      );
    },
    Math.max(60_000, PAPERS * 1000),
  );
});
