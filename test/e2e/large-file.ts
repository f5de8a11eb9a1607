/** A PDF as heavy as scanners make them: readable pages, and a stream of noise that nothing compresses. */
import { randomBytes } from 'node:crypto';
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
