/** Scans made for tests: text drawn as a picture, alone or as the only thing on a page of a PDF. */
import { createCanvas } from '@napi-rs/canvas';

/** Lines of a paper as a picture of A4 at 150 dpi. */
export function scanOf(lines: readonly string[], as: 'png' | 'jpeg' = 'png'): Uint8Array {
  const canvas = createCanvas(1240, 1754);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, 1240, 1754);
  pen.fillStyle = '#111';
  pen.font = '34px "Noto Serif CJK SC", "Noto Sans CJK SC", serif';
  for (const [i, line] of lines.entries()) pen.fillText(line, 150, 180 + i * 70);
  return new Uint8Array(as === 'png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg', 90));
}

/** A PDF whose pages are pictures and nothing else, as scanners write it. */
export function scannedPdf(pages: readonly (readonly string[])[]): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  const add = (object: Buffer | string) => {
    offsets.push(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    chunks.push(
      Buffer.concat([
        Buffer.from(`${offsets.length} 0 obj\n`),
        Buffer.from(object),
        Buffer.from('\nendobj\n'),
      ]),
    );
  };
  const kids = pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  for (const [i, lines] of pages.entries()) {
    const jpeg = Buffer.from(scanOf(lines, 'jpeg'));
    const draw = 'q 595 0 0 842 0 0 cm /I Do Q';
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + i * 3} 0 R /Resources << /XObject << /I ${5 + i * 3} 0 R >> >> >>`,
    );
    add(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`);
    add(
      Buffer.concat([
        Buffer.from(
          `<< /Type /XObject /Subtype /Image /Width 1240 /Height 1754 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
        ),
        jpeg,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  const at = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  chunks.push(
    Buffer.from(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}
