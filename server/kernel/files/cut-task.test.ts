/** Cutting PDFs: whatever the cut, every page is in one part, as it was. */
import fc from 'fast-check';
import { extractText } from 'gongwen/read';
import { describe, expect, it } from 'vitest';
import { bundleOf } from '../../testing/bundle-of-papers.ts';
import { cutTask } from './cut-task.ts';

const PAGES = 12;
const whole = bundleOf(Array.from({ length: PAGES }, (_, i) => [`第${i + 1}页的正文。`, `— ${i + 1} —`]));

const bodyOf = async (bytes: Uint8Array) =>
  (await extractText(bytes, '件.pdf')).paragraphs.map((p) => p.text).filter((text) => /正文/.test(text));

describe('cutting a PDF', () => {
  it('keeps each page exactly once and in order, text layer and all, wherever it is cut', async () => {
    const anyStarts = fc
      .uniqueArray(fc.integer({ min: 2, max: PAGES }), { maxLength: PAGES })
      .map((more) => [1, ...more.sort((a, b) => a - b)]);
    await fc.assert(
      fc.asyncProperty(anyStarts, async (starts) => {
        const cut = await cutTask({ bytes: whole, starts });
        const parts = cut.state === 'cut' ? cut.parts : [];
        expect(parts.length).toBe(starts.length);
        const texts = await Promise.all(parts.map(bodyOf));
        expect(texts.flat()).toEqual(await bodyOf(whole));
        expect(texts.map((pages) => pages[0])).toEqual(starts.map((start) => `第${start}页的正文。`));
      }),
      { numRuns: 12 },
    );
  });

  it('gives the same bytes for the same cut', async () => {
    const input = { bytes: whole, starts: [1, 5] };
    expect(await cutTask(input)).toEqual(await cutTask(input));
  });

  it('says what keeps a file from being cut: a password, damage, a page it does not have', async () => {
    const zeros = '00'.repeat(32);
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -44 >> /ID [<00> <00>] /Root 1 0 R`;
    const locked = Buffer.from(Buffer.from(whole).toString('latin1').replace('/Root 1 0 R', lock), 'latin1');
    const starts = [1, 2];
    expect(await cutTask({ bytes: locked, starts })).toEqual({ state: 'locked' });
    expect(await cutTask({ bytes: whole.slice(0, 300), starts })).toEqual({ state: 'broken' });
    expect(await cutTask({ bytes: whole, starts: [1, PAGES + 1] })).toEqual({ state: 'broken' });
  });
});
