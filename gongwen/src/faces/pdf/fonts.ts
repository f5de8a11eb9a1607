/** Embedded fonts: composite fonts with identity encoding, widths, and a map back to Unicode. */
import { pdfFontFile, type SubsetPlan } from '../../fonts/subset.ts';
import { packedProgram } from '../deflate/font-program.ts';
import { short } from '../number-text.ts';
import type { PdfObjects } from './objects.ts';

/** Adds a subset and gives the number of its Type 0 font. */
export function addFont(pdf: PdfObjects, plan: SubsetPlan): number {
  const { face } = plan;
  const file = pdfFontFile(plan);
  const compact = file.kind === 'cff';
  const program = pdf.deflatedStream(
    compact ? '/Subtype/CIDFontType0C' : `/Length1 ${file.length}`,
    packedProgram(face, file),
  );
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
      `/DW 1000${widths(plan)}${compact ? '' : '/CIDToGIDMap/Identity'}>>`,
  );
  const unicode = pdf.stream('', new TextEncoder().encode(toUnicode(plan)), 'letters');
  return pdf.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}${compact ? '-Identity-H' : ''}/Encoding/Identity-H` +
      `/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`,
  );
}

/** Widths other than 1000, runs of neighbours together. */
function widths(plan: SubsetPlan): string {
  let out = '';
  let open = false;
  plan.sources.forEach((source, glyph) => {
    const width = plan.face.advance(source) * 1000;
    if (Math.abs(width - 1000) < 0.0005) {
      if (open) out += ']';
      open = false;
      return;
    }
    out += open ? ` ${short(width, 3)}` : `${glyph}[${short(width, 3)}`;
    open = true;
  });
  return out === '' ? '' : `/W[${out}${open ? ']' : ''}]`;
}

/** Ranges may not pass from one upper byte of the glyph to the next, and hold at most a hundred entries a section. */
function toUnicode(plan: SubsetPlan): string {
  const ranges: string[] = [];
  const last = plan.codePoints.length;
  for (let from = 1; from <= last; ) {
    const to = Math.min(last, from | 0xff);
    const values = plan.codePoints.slice(from - 1, to).map((codePoint) => `<${utf16(codePoint)}>`);
    ranges.push(`<${hex(from)}><${hex(to)}>[${values.join('')}]`);
    from = to + 1;
  }
  const groups: string[] = [];
  for (let i = 0; i < ranges.length; i += 100) {
    const part = ranges.slice(i, i + 100);
    groups.push(`${part.length} beginbfrange\n${part.join('\n')}\nendbfrange\n`);
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n' +
    `/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n${groups.join('')}` +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n'
  );
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));

/** Four hexadecimal digits. */
export function hex(value: number): string {
  return `${BYTES[value >>> 8] ?? ''}${BYTES[value & 255] ?? ''}`;
}

function utf16(codePoint: number): string {
  if (codePoint < 0x10000) return hex(codePoint);
  const text = String.fromCodePoint(codePoint);
  return hex(text.charCodeAt(0)) + hex(text.charCodeAt(1));
}
