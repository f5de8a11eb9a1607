import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperFrom } from '../read-paper.ts';
import { letters, lostLetters, txtBytes } from '../testing.ts';
import { inventedPaper, junkText, wantedTitle, writePaper } from '../testing-papers.ts';
import { extractTxt } from '../txt/extract-txt.ts';
import { recognise } from './recognise.ts';

const blankless = (text: string | null): string | null => text?.replace(/[\s\u3000]/g, '') ?? null;

describe('papers written in any mix of forms', () => {
  it('are recognised again, element by element', () => {
    fc.assert(
      fc.property(inventedPaper, (paper) => {
        const found = recognise(extractTxt(txtBytes(writePaper(paper)), 'a.txt'));
        const [y, m, d] = paper.day.map((n) => String(n).padStart(2, '0'));
        const count = (level: string): number => paper.headings.filter((h) => h === level).length;
        expect({
          number: found.number.value,
          title: blankless(found.title.value),
          kind: found.kind.value,
          issuers: found.issuers.value,
          date: found.date_iso.value,
          addressees: found.addressees.value,
          attachments: found.attachments.value,
          levels: found.levels.value,
          cc: found.cc.value,
          printed: found.print_date_iso.value,
        }).toEqual({
          number: `${paper.code}〔${paper.year}〕${paper.serial}号`,
          title: blankless(wantedTitle(paper)),
          kind: paper.kind,
          issuers: paper.issuers,
          date: `${y}-${m}-${d}`,
          addressees: paper.addressees,
          attachments: paper.attachments,
          levels: { L1: count('L1'), L2: count('L2'), L3: count('L3'), L4: count('L4') },
          cc: paper.form.imprint ? paper.copyTo : null,
          printed: paper.form.imprint ? '2026-01-06' : null,
        });
      }),
      { numRuns: 400 },
    );
  });

  it('lose no letter on their way into the model', () => {
    fc.assert(
      fc.property(inventedPaper, (paper) => {
        const text = writePaper(paper);
        expect(lostLetters(text, paperFrom(extractTxt(txtBytes(text), 'a.txt')))).toEqual({});
      }),
      { numRuns: 200 },
    );
  });
});

describe('texts that are no papers', () => {
  it('lose no letter either, whatever is made of them', () => {
    fc.assert(
      fc.property(junkText, (source) => {
        fc.pre(letters(source).length > 0);
        expect(lostLetters(source, paperFrom(extractTxt(txtBytes(source), 'a.txt')))).toEqual({});
      }),
      { numRuns: 1500 },
    );
  });
});
