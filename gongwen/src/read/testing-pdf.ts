/** Text on a page of a test PDF; x and y in pt from the upper left corner. */
export interface TestRun {
  text: string;
  x: number;
  y: number;
  size?: number;
}

const A4 = { width: 595, height: 842 };

/** Characters as UTF-16BE hex, as the UniGB-UCS2-H encoding wants them. */
function hex(text: string): string {
  return Array.from(text, (char) => (char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
}

function contentOf(runs: readonly TestRun[]): string {
  const shows = runs.map(
    ({ text, x, y, size = 16 }) => `/F1 ${size} Tf 1 0 0 1 ${x} ${A4.height - y} Tm <${hex(text)}> Tj`,
  );
  return `BT ${shows.join('\n')} ET`;
}

/**
 * A small PDF with Chinese text in a font that is not embedded, every letter one em wide.
 * A page given as a string is used as its content stream (for pages that only draw).
 */
export function pdf(pages: readonly (readonly TestRun[] | string)[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  for (const [i, page] of pages.entries()) {
    const content = typeof page === 'string' ? page : contentOf(page);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Contents ${7 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  return assemble(objects);
}

function assemble(objects: readonly string[]): Uint8Array {
  let out = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  out += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return new TextEncoder().encode(out);
}
