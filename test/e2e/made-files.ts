/** Files made for the journeys: a PDF as heavy as scanners make them, an OFD as the exchange delivers it. */
import { randomBytes } from 'node:crypto';
import { renderPaper } from 'gongwen/faces';
import { extractText, paperFrom } from 'gongwen/read';
import { PDFDocument } from 'pdf-lib';
import { bundleOf, noticeOf } from '../../server/testing/bundle-of-papers.ts';

/** So many bytes and a little more. `word` makes it another paper. */
export async function heavyPaper(bytes: number, word: string): Promise<Uint8Array> {
  const paper = await PDFDocument.load(
    bundleOf(noticeOf('江州市水利局', '江水发〔2026〕7号', `关于${word}的通知`)),
  );
  paper.context.register(paper.context.stream(randomBytes(bytes)));
  return paper.save();
}

const NOTICE = [
  '江州市公安局',
  '关于实行交通管制的通告',
  '为确保大桥加固工程顺利实施和道路交通安全，现就施工期间交通管制有关事项通告如下：',
  '一、管制时间：2026年10月1日0时至12月31日24时。',
  '二、管制路段：清溪大桥及其南北引道，全长1.2公里。',
  '江州市公安局',
  '2026年9月2日',
];

/** A notice as the exchange platform delivers it. */
export async function anOfd(): Promise<Uint8Array> {
  const source = await extractText(new TextEncoder().encode(NOTICE.join('\n')), '通告.txt');
  const rendered = await renderPaper(paperFrom(source).paper, { format: 'ofd' });
  if (rendered.kind !== 'file') throw new Error('an OFD is a file');
  return rendered.bytes;
}
