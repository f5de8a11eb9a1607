/** What PDF/A-2b (ISO 19005-2) wants besides content: XMP metadata equal to the information dictionary, an output intent. */
import { ByteWriter, viewOf } from '../../fonts/bytes.ts';
import type { LaidOut } from '../../layout/laid-out.ts';
import { huffmanZlib } from '../deflate/huffman.ts';
import { escapeXml } from '../xml.ts';
import { type PdfObjects, pdfText } from './objects.ts';

const PRODUCER = 'gongwen';

/** Adds information dictionary and XMP; gives their numbers. Dates are the paper's own: equal papers, equal bytes. */
export function addMetadata(pdf: PdfObjects, info: LaidOut['info']): { info: number; metadata: number } {
  const compactDate = `D:${info.date.replaceAll('-', '')}000000+08'00'`;
  const infoId = pdf.add(
    `<</Title${pdfText(info.title)}/Author${pdfText(info.author)}/Subject${pdfText(info.subject)}` +
      `/Keywords${pdfText(info.keywords)}/Creator(${PRODUCER})/Producer(${PRODUCER})` +
      `/CreationDate(${compactDate})/ModDate(${compactDate})>>`,
  );
  const metadata = pdf.stream('/Type/Metadata/Subtype/XML', new TextEncoder().encode(xmp(info)), 'none');
  return { info: infoId, metadata };
}

function xmp(info: LaidOut['info']): string {
  const date = `${info.date}T00:00:00+08:00`;
  const alt = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format><dc:title>${alt(info.title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(info.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alt(info.subject)}</dc:description><dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>${escapeXml(info.keywords)}</pdf:Keywords><pdf:Producer>${PRODUCER}</pdf:Producer>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** The same in every file, so packed once. */
let profileStream: Uint8Array | undefined;

/** Adds the sRGB output intent and gives its number. */
export function addOutputIntent(pdf: PdfObjects): number {
  profileStream ??= huffmanZlib(srgbProfile());
  const profile = pdf.deflatedStream('/N 3', profileStream);
  return pdf.add(
    '<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/RegistryName(http://www.color.org)' +
      `/Info(sRGB IEC61966-2.1)/DestOutputProfile ${profile} 0 R>>`,
  );
}

/** A minimal ICC version 2 display profile: sRGB primaries, gamma 2.2, D50 white. */
function srgbProfile(): Uint8Array {
  const xyz = (x: number, y: number, z: number): Uint8Array => {
    const out = new ByteWriter().bytes(ascii('XYZ ')).u32(0);
    for (const value of [x, y, z]) out.u32(Math.round(value * 65536));
    return out.done();
  };
  const gamma = new ByteWriter()
    .bytes(ascii('curv'))
    .u32(0)
    .u32(1)
    .u16(Math.round(2.2 * 256))
    .u16(0)
    .done();
  const name = 'sRGB';
  const desc = new ByteWriter()
    .bytes(ascii('desc'))
    .u32(0)
    .u32(name.length + 1)
    .bytes(ascii(`${name}\0`));
  desc.bytes(new Uint8Array(4 + 4 + 2 + 1 + 67 + 3));
  const tags: [string, Uint8Array][] = [
    ['desc', desc.done()],
    ['cprt', new ByteWriter().bytes(ascii('text')).u32(0).bytes(ascii('Public domain\0\0\0')).done()],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.4361, 0.2225, 0.0139)],
    ['gXYZ', xyz(0.3851, 0.7169, 0.0971)],
    ['bXYZ', xyz(0.1431, 0.0606, 0.7141)],
    ['rTRC', gamma],
    ['gTRC', gamma],
    ['bTRC', gamma],
  ];
  const directory = new ByteWriter().u32(tags.length);
  const body = new ByteWriter();
  const start = 128 + 4 + 12 * tags.length;
  for (const [tag, data] of tags) {
    directory
      .bytes(ascii(tag))
      .u32(start + body.length)
      .u32(data.length);
    body.bytes(data);
    while (body.length % 4 !== 0) body.u8(0);
  }
  const header = profileHeader(start + body.length);
  return new ByteWriter(1024).bytes(header).bytes(directory.done()).bytes(body.done()).done();
}

function profileHeader(size: number): Uint8Array {
  const header = new Uint8Array(128);
  const view = viewOf(header);
  view.setUint32(0, size);
  view.setUint32(8, 0x02100000);
  header.set(ascii('mntrRGB XYZ '), 12);
  for (const [i, value] of [2000, 1, 1].entries()) view.setUint16(24 + 2 * i, value);
  header.set(ascii('acsp'), 36);
  view.setUint32(68, Math.round(0.9642 * 65536));
  view.setUint32(72, 65536);
  view.setUint32(76, Math.round(0.8249 * 65536));
  return header;
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
