/** Files made for tests, in every format that is read. */
import { strToU8, zipSync } from 'fflate';

/** A zip of texts and bytes. */
export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** A paragraph of Word. */
export const wp = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A DOCX of a body and further parts. */
export function docxOf(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml': TYPES,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** An XLSX of sheets: name to rows of cells. */
export function xlsxOf(
  sheets: Record<string, string[][]>,
  parts: Record<string, string | Uint8Array> = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const sheetXml = (rows: string[][]) =>
    `<worksheet><sheetData>${rows
      .map(
        (row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`;
  return zipOf({
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" state="hidden" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheets[name] ?? [])]),
    ),
    ...parts,
  });
}

/** A PPTX of slides, each of lines. */
export function pptxOf(slides: string[][], parts: Record<string, string> = {}): Uint8Array {
  const slide = (lines: string[]) =>
    `<p:sld xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree>${lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('')}</p:spTree></p:cSld></p:sld>`;
  return zipOf({
    'ppt/presentation.xml': '<p:presentation xmlns:p="p"/>',
    ...Object.fromEntries(slides.map((lines, i) => [`ppt/slides/slide${i + 1}.xml`, slide(lines)])),
    ...parts,
  });
}

/** An OFD of pages, each of lines with their distance from the top in mm. */
export function ofdOf(pages: [string, number][][], root = ''): Uint8Array {
  const page = (lines: [string, number][]) =>
    `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>${lines
      .map(
        ([text, y]) =>
          `<ofd:TextObject Boundary="28 ${y} 150 6" Font="1" Size="5"><ofd:TextCode X="0" Y="5">${text}</ofd:TextCode></ofd:TextObject>`,
      )
      .join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
  return zipOf({
    'OFD.xml': `<ofd:OFD xmlns:ofd="o"><ofd:DocBody><ofd:DocInfo>${root}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document xmlns:ofd="o"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages
      .map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/Page_${i}/Content.xml"/>`)
      .join('')}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(pages.map((lines, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, page(lines)])),
  });
}

/** A mail with one text and attachments. */
export function mailOf(subject: string, text: string, attachments: Record<string, Uint8Array> = {}): string {
  const word = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
  const parts = Object.entries(attachments).map(
    ([name, bytes]) =>
      `--b1\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`,
  );
  return `From: clerk@yunxi.example\r\nTo: office@yunxi.example\r\nSubject: ${word}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString('base64')}\r\n${parts.join('')}--b1--\r\n`;
}

/** A PDF of one page in a standard font, with further keys of its info and page. */
export function pdfOf(
  text: string,
  extra: { info?: string; page?: string; objects?: string[] } = {},
): Uint8Array {
  const content = `BT /F1 24 Tf 60 700 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${extra.page ?? ''} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< ${extra.info ?? ''} >>`,
    ...(extra.objects ?? []),
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

/** A text of PDF in UTF-16, as info strings and notes hold Chinese. */
export function pdfString(text: string): string {
  return `<FEFF${[...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
}
