/** Several papers scanned into one PDF with a text layer, as a county office gets them from the exchange. */
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { pdf } from '../../gongwen/src/read/testing-pdf.ts';

/** Lines of a page, from the top; the last stands at its foot. */
export type PageLines = readonly string[];

/** Each page of its lines; text that reads back as it was written. */
export function bundleOf(pages: readonly PageLines[]): Uint8Array {
  return pdf(
    pages.map((lines) =>
      lines.map((text, i) => ({ text, x: 90, y: i === lines.length - 1 ? 790 : 90 + i * 40, size: 16 })),
    ),
  );
}

/** First and last page of a notice with its own head, number, date and page numbers. */
export function noticeOf(organ: string, number: string, title: string): [PageLines, PageLines] {
  return [
    [`${organ}文件`, number, title, '各县（市、区）人民政府：', '现将有关事项通知如下。', '— 1 —'],
    ['请认真抓好落实。', organ, '2026年9月2日', '— 2 —'],
  ];
}

/** Two notices and a letter of one page: five pages in all. */
export function threePapers(): Uint8Array {
  return bundleOf([
    ...noticeOf('江州市水利局', '江水发〔2026〕7号', '关于开展山塘排查的通知'),
    ...noticeOf('江州市财政局', '江财发〔2026〕19号', '关于报送决算的通知'),
    [
      '江州市民政局',
      '江民函〔2026〕3号',
      '关于商请支持养老服务的函',
      '县人民政府：',
      '2026年9月3日',
      '— 1 —',
    ],
  ]);
}

/** The same with a link from the first page to the last, as a scanner's table of contents makes them. */
export async function withLink(bytes: Uint8Array): Promise<Uint8Array> {
  const whole = await PDFDocument.load(bytes);
  const [first] = whole.getPages();
  const last = whole.getPages().at(-1);
  if (!first || !last) return bytes;
  const note = (subtype: string) =>
    whole.context.register(
      whole.context.obj({
        Type: 'Annot',
        Subtype: subtype,
        Rect: [90, 700, 200, 720],
        Contents: PDFString.of('seen'),
        Dest: [last.ref, PDFName.of('Fit')],
        P: first.ref,
      }),
    );
  first.node.set(PDFName.of('Annots'), whole.context.obj([note('Link'), note('Text')]));
  return whole.save();
}
