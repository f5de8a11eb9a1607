/** Embedded fonts: composite fonts with identity encoding, widths, and a map back to Unicode. */
import { pdfFontFile, type SubsetPlan } from '../../fonts/subset.ts';
import { short } from '../number-text.ts';
import type { PdfObjects } from './objects.ts';

/** Adds a subset and gives the number of its Type 0 font. */
export function addFont(pdf: PdfObjects, plan: SubsetPlan): number {
  const { face } = plan;
  const file = pdfFontFile(plan);
  const compact = file.kind === 'cff';
  const program = compact
    ? pdf.stream('/Subtype/CIDFontType0C', file.bytes, 'letters')
    : pdf.stream(`/Length1 ${file.bytes.length}`, file.bytes);
  const name = plan.name.replace(/[^A-Za-z0-9+-]/g, '');
  const top = Math.round(face.bodyTop * 1000);
  const descriptor = pdf.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[-200 -300 1200 1000]/ItalicAngle 0` +
      `/Ascent ${top}/Descent ${top - 1000}/CapHeight 700/StemV ${face.weight >= 600 ? 140 : 80}` +
      `/${compact ? 'FontFile3' : 'FontFile2'} ${program} 0 R>>`,
  );
  const descendant = pdf.add(
    `<</Type/Font/Subtype/${compact ? 'CIDFontType0' : 'CIDFontType2'}/BaseFont/${name}` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R` +
      `/DW 1000/W[0[${widths(plan)}]]${compact ? '' : '/CIDToGIDMap/Identity'}>>`,
  );
  const unicode = pdf.stream('', new TextEncoder().encode(toUnicode(plan)));
  return pdf.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}${compact ? '-Identity-H' : ''}/Encoding/Identity-H` +
      `/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`,
  );
}

function widths(plan: SubsetPlan): string {
  return plan.sources.map((glyph) => short(plan.face.advance(glyph) * 1000, 3)).join(' ');
}

function toUnicode(plan: SubsetPlan): string {
  const lines = plan.codePoints.map((codePoint, i) => `<${hex(i + 1)}><${utf16(codePoint)}>`);
  const groups: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const part = lines.slice(i, i + 100);
    groups.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`);
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n' +
    `/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n${groups.join('')}` +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n'
  );
}

/** Four hexadecimal digits. */
export function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  let out = '';
  for (let i = 0; i < text.length; i++) out += hex(text.charCodeAt(i));
  return out;
}
