/** PDF and OFD are two drawings of one layout: same pages, lines and places; and drawing twice gives the same bytes. */
import { beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../layout/api.ts';
import { CASE_NAMES, casePaper } from '../layout/testing.ts';
import { measureFile } from '../measure/api.ts';
import { renderPaper } from './api.ts';
import { writeOfd } from './ofd/write-ofd.ts';
import { writePdf } from './pdf/write-pdf.ts';

/** Fonts and the PDF reader are loaded once; that is not what the tests are about. */
beforeAll(async () => {
  await measureFile(writePdf(layOut(casePaper('order'))), 'a.pdf');
});

describe.each(CASE_NAMES)('%s', (name) => {
  it('has the same pages, lines, texts and places in PDF and OFD', async () => {
    const laidOut = layOut(casePaper(name));
    const [pdf, ofd] = [writePdf(laidOut), writeOfd(laidOut)];
    const [a, b] = await Promise.all([measureFile(pdf, 'a.pdf'), measureFile(ofd, 'b.ofd')]);
    expect(b.pages.map((page) => page.lines)).toEqual(a.pages.map((page) => page.lines));
    for (const [i, page] of a.pages.entries()) {
      const other = b.pages[i];
      const shown = (texts: typeof page.texts) =>
        texts.map((t) => [t.text, t.font, t.colour, t.turn, t.size.toFixed(2)]);
      expect(shown(other?.texts ?? [])).toEqual(shown(page.texts));
      expect(other?.rules).toHaveLength(page.rules.length);
      expect(other?.pictures).toHaveLength(page.pictures.length);
      let most = 0;
      for (const [k, text] of page.texts.entries()) {
        const twin = other?.texts[k];
        most = Math.max(most, Math.abs(text.x - (twin?.x ?? 0)), Math.abs(text.y - (twin?.y ?? 0)));
        for (const [n, offset] of text.offsets.entries())
          most = Math.max(most, Math.abs(offset - (twin?.offsets[n] ?? 0)));
      }
      expect(most).toBeLessThan(0.1);
    }
    expect(ofd.length).toBeLessThan(1.5 * pdf.length);
  });
});

describe('every face', () => {
  it.each(['pdf', 'ofd', 'docx', 'txt', 'svg'] as const)(
    'gives the same bytes for the same paper: %s',
    async (format) => {
      const [a, b] = [
        await renderPaper(casePaper('upward'), { format }),
        await renderPaper(casePaper('upward'), { format }),
      ];
      expect(b).toEqual(a);
    },
  );

  it('says which characters are printed in a stand-in face', async () => {
    const { report } = await renderPaper(casePaper('upwardJoint'), { format: 'txt' });
    expect(report.fallbacks).toContainEqual({ character: '喆', cls: 'kai', face: 'NotoSerifSC-Regular' });
  });

  it('refuses a font family that is nowhere to be found', async () => {
    const fonts = { families: { fang: '没有的仿宋' } };
    await expect(renderPaper(casePaper('ordinary'), { format: 'pdf', fonts })).rejects.toThrow('没有的仿宋');
  });
});
