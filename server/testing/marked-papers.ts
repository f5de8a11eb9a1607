/** Papers that bear a secrecy mark, in every form that is read, each with a word found nowhere else. */
import { strToU8, zipSync } from 'fflate';

/** A file as somebody would drop it. */
export interface MarkedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** As a typed text would carry it. */
export const MARK = '机密★10年';

/** A text file. */
export function markedTxt(word: string): MarkedFile {
  return {
    name: '关于有关工作的通知.txt',
    bytes: strToU8(`${MARK}\n关于有关工作的通知（${word}）\n各单位：\n　　${word}。\n`),
  };
}

/** The same in GBK, as old office machines write it: 机密★10年 as bytes. */
export function markedGbk(word: string): MarkedFile {
  const mark = [0xbb, 0xfa, 0xc3, 0xdc, 0xa1, 0xef, 0x31, 0x30, 0xc4, 0xea, 0x0a];
  return { name: '旧机器.txt', bytes: new Uint8Array([...mark, ...strToU8(`${word}\n`)]) };
}

/** The smallest DOCX there is, its mark in the body or in the header of its pages. */
export function markedDocx(word: string, where: 'body' | 'header'): MarkedFile {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const type = (part: string, kind: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  const isInHeader = where === 'header';
  const head = isInHeader ? '' : p(MARK);
  const section = isInHeader
    ? `<w:sectPr ${r}><w:headerReference w:type="default" r:id="rId9"/></w:sectPr>`
    : '<w:sectPr/>';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('document', 'document.main')}${type('header1', 'header')}</Types>`,
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${w}><w:body>${head}${p(`关于有关工作的通知${word}`)}${p(word)}${section}</w:body></w:document>`,
    'word/header1.xml': `<?xml version="1.0"?><w:hdr ${w}>${p(isInHeader ? MARK : '云溪县人民政府')}</w:hdr>`,
  };
  return {
    name: '关于有关工作的通知.docx',
    bytes: zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  };
}

/** A PDF of one page in a standard font, marked in English as foreign papers are. */
export function markedPdf(word: string): MarkedFile {
  const content = `BT /F1 24 Tf 60 760 Td (TOP SECRET) Tj 0 -60 Td (Notice about ${word}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const at = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return { name: 'notice.pdf', bytes: strToU8(text) };
}

/** The same with its name in percent escapes, as some programs send it. */
export function escapedName(word: string): MarkedFile {
  const { name, bytes } = markedName(word);
  return { name: encodeURIComponent(name), bytes };
}

/** A clean text under a name that carries a mark. */
export function markedName(word: string): MarkedFile {
  return {
    name: `【机密】关于${word}的通知.txt`,
    bytes: strToU8(`关于有关工作的通知\n各单位：\n　　${word}。\n`),
  };
}
