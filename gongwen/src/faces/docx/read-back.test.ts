/** DOCX read back by the reader of others' papers: nothing lost, and the elements are found again. */
import { describe, expect, it } from 'vitest';
import { layOut } from '../../layout/api.ts';
import { CASE_NAMES, casePaper } from '../../layout/testing.ts';
import { printedNumber } from '../../model/number.ts';
import { foldBlanks, plainText } from '../../model/plain-text.ts';
import { extractText, readPaper } from '../../read/api.ts';
import { writeDocx } from './write-docx.ts';

/** Characters in any order: the number of a letter or of an upward paper shares a line with other elements. */
function sorted(text: string): string {
  return [...foldBlanks(text)].sort().join('');
}

describe.each(CASE_NAMES)('the DOCX of %s', (name) => {
  const paper = casePaper(name);
  const bytes = writeDocx(paper, layOut(paper));

  it('holds every character of the paper, once', async () => {
    const extracted = await extractText(bytes, `${name}.docx`);
    const own = extracted.paragraphs.filter((each) => each.region !== 'header' && each.region !== 'footer');
    expect(sorted(own.map((each) => each.text).join(''))).toBe(sorted(plainText(paper)));
  });

  it('is recognised again: number, title, date, addressees', async () => {
    const read = (await readPaper(bytes, `${name}.docx`)).paper;
    if (paper.head.number?.form === 'coded') {
      expect(read.head.number && printedNumber(read.head.number)).toBe(printedNumber(paper.head.number));
    }
    expect(read.title.replaceAll('\n', '')).toBe(paper.title);
    // An order's date follows a stamp and minutes' nothing at all: the reader leaves those in the body.
    if (paper.format !== 'order' && paper.format !== 'minutes') expect(read.date).toBe(paper.date);
    expect(read.addressees).toEqual(paper.addressees);
  });
});
