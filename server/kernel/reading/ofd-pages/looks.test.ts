/** An OFD drawn looks as the file says: looked at in the picture of the page, millimetre by millimetre. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../testing/files-of-kinds.ts';
import { drawOfd } from './draw-ofd.ts';

const DPI = 127;
const PER_MM = DPI / 25.4;

/** A page of 100 × 100 mm with these objects, and annotations over it. */
function ofdWith(objects: string, annotation = ''): Uint8Array {
  return zipOf({
    'OFD.xml': '<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml':
      '<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 100 100</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages><ofd:Annotations>Annots/Annotations.xml</ofd:Annotations></ofd:Document>',
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page><ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content></ofd:Page>`,
    ...(annotation
      ? {
          'Doc_0/Annots/Annotations.xml':
            '<ofd:Annotations><ofd:Page PageID="1"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>',
          'Doc_0/Annots/Page_0/Annotation.xml': `<ofd:PageAnnot>${annotation}</ofd:PageAnnot>`,
        }
      : {}),
  });
}

/** What colour the page has at a place in mm: `red`, `blue`, `black` or `paper`. */
async function looked(ofd: Uint8Array): Promise<(x: number, y: number) => string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-looks-'));
  try {
    const pdf = path.join(folder, 'page.pdf');
    writeFileSync(pdf, await drawOfd(ofd));
    execFileSync('pdftoppm', ['-r', String(DPI), '-png', '-singlefile', pdf, path.join(folder, 'page')]);
    const image = await loadImage(readFileSync(path.join(folder, 'page.png')));
    const pen = createCanvas(image.width, image.height).getContext('2d');
    pen.drawImage(image, 0, 0);
    return (x, y) => {
      const [r = 0, g = 0, b = 0] = pen.getImageData(
        Math.round(x * PER_MM),
        Math.round(y * PER_MM),
        1,
        1,
      ).data;
      if (r > 200 && g > 200 && b > 200) return 'paper';
      if (r > 150 && g < 100 && b < 100) return 'red';
      if (b > 150 && r < 100 && g < 100) return 'blue';
      return r < 100 && g < 100 && b < 100 ? 'black' : 'other';
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const SQUARE = 'M 0 0 L 40 0 L 40 40 L 0 40 C';
const filled = (attributes: string, inside = '', colour = '255 0 0', data = SQUARE) =>
  `<ofd:PathObject ${attributes} Fill="true" Stroke="false">${inside}<ofd:FillColor Value="${colour}"/><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
const clip = (areas: string, flag = '') => `<ofd:Clips${flag}><ofd:Clip>${areas}</ofd:Clip></ofd:Clips>`;
const area = (data: string, attributes = '', of = '') =>
  `<ofd:Area${of}><ofd:Path ${attributes}><ofd:FillColor Value="0 0 255"/><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:Path></ofd:Area>`;

describe('an OFD drawn looks as the file says', () => {
  it('puts a square, a turned one and a line without height where they stand', async () => {
    const at = await looked(
      ofdWith(
        filled('Boundary="10 10 40 40"') +
          filled('Boundary="10 60 40 30" CTM="0.5 0 0 0.5 20 0"', '', '0 0 255') +
          '<ofd:PathObject Boundary="60 80 30 0" LineWidth="2"><ofd:StrokeColor Value="255 0 0"/><ofd:AbbreviatedData>M 0 0 L 30 0</ofd:AbbreviatedData></ofd:PathObject>',
      ),
    );
    expect([at(30, 30), at(8, 30), at(52, 30)]).toEqual(['red', 'paper', 'paper']);
    expect([at(40, 70), at(25, 70), at(52, 70)]).toEqual(['blue', 'paper', 'paper']);
    expect([at(75, 80), at(58, 80), at(15, 0.4)]).toEqual(['red', 'paper', 'paper']);
  });

  it('puts letters where their steps say', async () => {
    const text = (word: string) =>
      `<ofd:TextObject Boundary="10 20 80 12" Font="1" Size="10"><ofd:FillColor Value="0 0 0"/><ofd:TextCode X="0" Y="9" DeltaX="30">${word}</ofd:TextCode></ofd:TextObject>`;
    const at = await looked(ofdWith(text('■■')));
    expect([at(15, 25), at(45, 25), at(30, 25)]).toEqual(['black', 'black', 'paper']);
  });

  it('shows of an object what its clip leaves: areas add up, clips cut each other', async () => {
    const left = area('M 0 0 L 10 0 L 10 40 L 0 40 C');
    const right = area('M 0 0 L 10 0 L 10 40 L 0 40 C', 'Boundary="30 0 10 40"');
    const both = await looked(ofdWith(filled('Boundary="10 10 40 40"', clip(left + right))));
    expect([both(15, 30), both(30, 30), both(45, 30)]).toEqual(['red', 'paper', 'red']);

    const cross = `<ofd:Clips><ofd:Clip>${left}</ofd:Clip><ofd:Clip>${area('M 0 0 L 40 0 L 40 10 L 0 10 C')}</ofd:Clip></ofd:Clips>`;
    const corner = await looked(ofdWith(filled('Boundary="10 10 40 40"', cross)));
    expect([corner(15, 15), corner(15, 40), corner(40, 15)]).toEqual(['red', 'paper', 'paper']);
  });

  it('turns a clip with its object, or not, as the file says, and by matrices of its own', async () => {
    const half = area('M 0 0 L 20 0 L 20 40 L 0 40 C');
    const object = 'Boundary="10 10 80 80" CTM="2 0 0 2 0 0"';
    const turned = await looked(ofdWith(filled(object, clip(half))));
    expect([turned(45, 50), turned(60, 50)]).toEqual(['red', 'paper']);
    const still = await looked(ofdWith(filled(object, clip(half, ' TransFlag="false"'))));
    expect([still(25, 40), still(45, 40)]).toEqual(['red', 'paper']);
    const own = await looked(
      ofdWith(
        filled(
          'Boundary="10 10 40 40"',
          clip(area('M 0 0 L 5 0 L 5 40 L 0 40 C', '', ' CTM="2 0 0 1 20 0"')),
        ),
      ),
    );
    expect([own(35, 30), own(15, 30), own(45, 30)]).toEqual(['red', 'paper', 'paper']);
  });

  it('draws an annotation in its appearance over the page, and not one that is hidden', async () => {
    const annot = (attributes: string, box: string, colour: string) =>
      `<ofd:Annot ID="5" Type="Path" ${attributes}><ofd:Appearance Boundary="${box}">${filled('Boundary="0 0 40 40"', '', colour, 'M 0 0 L 10 0 L 10 10 L 0 10 C')}</ofd:Appearance></ofd:Annot>`;
    const at = await looked(
      ofdWith(
        filled('Boundary="10 10 40 40"'),
        annot('', '20 20 10 10', '0 0 255') + annot('Visible="false"', '70 70 10 10', '0 0 255'),
      ),
    );
    expect([at(25, 25), at(35, 35), at(5, 5), at(75, 75)]).toEqual(['blue', 'red', 'paper', 'paper']);
  });

  it('an object after a clipped one has its own colours, and letters that cut do not take anything away', async () => {
    const byLetters = clip(
      '<ofd:Area><ofd:Text Font="1" Size="5"><ofd:TextCode>字</ofd:TextCode></ofd:Text></ofd:Area>',
    );
    const at = await looked(
      ofdWith(filled('Boundary="10 10 40 40"', byLetters) + filled('Boundary="55 55 40 40"', '', '0 0 255')),
    );
    expect([at(30, 30), at(75, 75)]).toEqual(['red', 'blue']);
  });
});
