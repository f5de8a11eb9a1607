/** OFD pages drawn: every letter where it stands and found by searching; what is not drawn is said; hostile files end. */
import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { renderPaper } from 'gongwen/faces';
import { extractText, paperFrom } from 'gongwen/read';
import { describe, expect, it } from 'vitest';
import { ofdOf, zipOf } from '../../../testing/files-of-kinds.ts';
import { readFile } from '../read-file.ts';
import { drawOfd } from './draw-ofd.ts';
import { svgPath } from './geometry.ts';
import { colourOf, deltasOf, pageObjects } from './objects.ts';

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
const wordsOf = async (bytes: Uint8Array, name: string) =>
  plain((await extractText(bytes, name)).paragraphs.map((p) => p.text).join(''));

/** A document of one page with the given objects, and further parts. */
function ofdWith(objects: string, parts: Record<string, string | Uint8Array> = {}, res = ''): Uint8Array {
  return zipOf({
    'OFD.xml': '<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml': `<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
    'Doc_0/PublicRes.xml': `<ofd:Res BaseLoc="Res">${res}</ofd:Res>`,
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page><ofd:Template TemplateID="9" ZOrder="Background"/><ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content></ofd:Page>`,
    ...parts,
  });
}

const textObject = (text: string, y = 30) =>
  `<ofd:TextObject Boundary="20 ${y} 170 8" Font="1" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g 50 5">${text}</ofd:TextCode></ofd:TextObject>`;
const NO_RESOURCES = { fonts: new Map(), media: new Map(), params: new Map() };

describe('an OFD drawn', () => {
  it('has every word of a paper of ours, in its own fonts, and as many pages', async () => {
    const lines = ['云溪县人民政府', '关于划定水源保护区的通告', '各单位：', '水库大坝以上，2026年起。'];
    const source = await extractText(new TextEncoder().encode(lines.join('\n')), '稿.txt');
    const rendered = await renderPaper(paperFrom(source).paper, { format: 'ofd' });
    if (rendered.kind !== 'file') throw new Error('an OFD is a file');
    const found = await readFile(rendered.bytes, '稿.ofd');
    const drawn = await drawOfd(rendered.bytes);
    const words = await wordsOf(drawn, '稿.pdf');
    for (const page of found.pages) for (const line of page.lines) expect(words).toContain(plain(line.text));
    expect((await readFile(drawn, '稿.pdf')).pageCount).toBe(found.pageCount);
  });

  it('has what the template under the page says', async () => {
    const template = `<ofd:Page><ofd:Content><ofd:Layer>${textObject('云溪县人民政府文件', 60)}</ofd:Layer></ofd:Content></ofd:Page>`;
    const drawn = await drawOfd(
      ofdWith(textObject('关于供水的公告'), { 'Doc_0/Tpls/Tpl_0/Content.xml': template }),
    );
    expect(await wordsOf(drawn, 'a.pdf')).toMatch(
      /关于供水的公告.*云溪县人民政府文件|云溪县人民政府文件.*关于供水的公告/,
    );
  });

  it('shows a picture, and a seal out of its signed value', async () => {
    const red = createCanvas(40, 40);
    const pen = red.getContext('2d');
    pen.fillStyle = '#e00';
    pen.fillRect(0, 0, 40, 40);
    const png = new Uint8Array(red.toBuffer('image/png'));
    const picture = '<ofd:ImageObject Boundary="30 50 40 40" CTM="40 0 0 40 0 0" ResourceID="5"/>';
    const media =
      '<ofd:MultiMedias><ofd:MultiMedia ID="5" Type="Image"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>';
    const plainPage = await drawOfd(ofdWith(textObject('甲')));
    const withPicture = await drawOfd(ofdWith(textObject('甲') + picture, { 'Doc_0/Res/a.png': png }, media));
    const withSeal = await drawOfd(
      ofdWith(textObject('甲'), {
        'Doc_0/Signs/Sign_0/Signature.xml':
          '<ofd:Signature><ofd:SignedInfo><ofd:StampAnnot PageRef="1" ID="2" Boundary="120 200 40 40"/></ofd:SignedInfo><ofd:SignedValue>SignedValue.dat</ofd:SignedValue></ofd:Signature>',
        'Doc_0/Signs/Sign_0/SignedValue.dat': Buffer.concat([
          Buffer.from([0x30, 0x82, 1, 2]),
          png,
          Buffer.from([5, 0]),
        ]),
      }),
    );
    const images = (pdf: Uint8Array) =>
      Buffer.from(pdf).toString('latin1').split('/Subtype /Image').length - 1;
    expect(images(plainPage)).toBe(0);
    expect(images(withPicture)).toBeGreaterThan(0);
    expect(images(withSeal)).toBeGreaterThan(0);
  });

  it('says in its place what it does not draw', async () => {
    const drawn = await drawOfd(
      ofdWith(
        '<ofd:CompositeObject Boundary="20 40 120 30" ResourceID="7"/><ofd:ImageObject Boundary="20 90 120 30" ResourceID="8"/>',
      ),
    );
    expect((await wordsOf(drawn, 'a.pdf')).match(/此处图形未显示/g)).toHaveLength(2);
  });

  it('refuses more pages than anybody reads on a screen, and what is no OFD', async () => {
    const many = ofdOf(Array.from({ length: 301 }, (): [string, number][] => [['页', 30]]));
    await expect(drawOfd(many)).rejects.toMatchObject({ reason: 'too-complex' });
    await expect(drawOfd(zipOf({ 'a.txt': 'a' }))).rejects.toMatchObject({ reason: 'broken' });
  });
});

describe('the small languages of OFD', () => {
  it('counts steps, and no more of them than there are letters', () => {
    expect(deltasOf('g 3 5.5 2 g 2 1', 10)).toEqual([5.5, 5.5, 5.5, 2, 1, 1]);
    expect(deltasOf('g 2000000000 1', 4)).toEqual([1, 1, 1, 1]);
  });

  it('turns colours and paths into those of a canvas', () => {
    expect(colourOf('230 0 18')).toBe('rgb(230,0,18)');
    expect(colourOf('128')).toBe('rgb(128,128,128)');
    expect(colourOf(null)).toBe('rgb(0,0,0)');
    expect(svgPath('S 1 2 L 3 4 B 1 2 3 4 5 6 C')).toBe('M 1 2 L 3 4 C 1 2 3 4 5 6 Z');
    expect(svgPath('M 0 0 url(javascript:1) L 1 1')).toBe('M 0 0 L 1 1');
  });

  it('reads any page, however broken, into finite places', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.string({ maxLength: 20 }),
        fc.string({ maxLength: 20 }),
        (delta, ctm, text) => {
          const safe = (value: string) => value.replace(/[<>&"]/g, '');
          const { objects } = pageObjects(
            `<Page><Content><Layer><TextObject Boundary="0 0 1 1" CTM="${safe(ctm)}" Size="x"><TextCode X="1" DeltaX="${safe(delta)}">${safe(text)}</TextCode></TextObject></Layer></Content></Page>`,
            NO_RESOURCES,
          );
          for (const object of objects)
            if (object.kind === 'text')
              for (const letter of object.letters) expect(Number.isFinite(letter.x + letter.y)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
