/** Cutting a PDF into several, apart from the server: pages are copied as they are, text layer and pictures with them. */
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage } from 'pdf-lib';
import { rangesOf } from '../../../contracts/base/page-ranges.ts';

/** The parts, or why there are none. */
export type Cut =
  | { readonly state: 'cut'; readonly parts: readonly Uint8Array[] }
  | { readonly state: 'locked' | 'broken' | 'too-large' };

/** What the parts may weigh together: fonts that all pages share are copied into each. */
const MOST_BYTES = 200 * 1024 * 1024;

/** By these a note leads to other pages, and would bring them along, unseen. */
const WAYS_OUT = ['A', 'AA', 'Dest', 'IRT', 'P', 'Parent', 'Popup'].map((key) => PDFName.of(key));

/** Cuts at the pages where parts begin (from 1). The same cut of the same file gives the same bytes: duplicates are found by them. */
export async function cutTask(input: { bytes: Uint8Array; starts: readonly number[] }): Promise<Cut> {
  try {
    const whole = await PDFDocument.load(input.bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      throwOnInvalidObject: true,
    });
    if (whole.isEncrypted) return { state: 'locked' };
    for (const page of whole.getPages()) loosen(page);
    const parts: Uint8Array[] = [];
    let total = 0;
    for (const { from, to } of rangesOf(input.starts, whole.getPageCount())) {
      const part = await PDFDocument.create({ updateMetadata: false });
      const indices = Array.from({ length: to - from + 1 }, (_, i) => from - 1 + i);
      for (const page of await part.copyPages(whole, indices)) part.addPage(page);
      const bytes = await part.save();
      total += bytes.length;
      if (total > MOST_BYTES) return { state: 'too-large' };
      parts.push(bytes);
    }
    return { state: 'cut', parts };
  } catch {
    return { state: 'broken' };
  }
}

/** Links go; stamps and notes stay as they look, tied to nothing. */
function loosen(page: PDFPage): void {
  page.node.delete(PDFName.of('B'));
  page.node.delete(PDFName.of('AA'));
  const notes = page.node.Annots();
  if (!notes) return;
  const kept = PDFArray.withContext(page.doc.context);
  for (let i = 0; i < notes.size(); i++) {
    const note = notes.lookup(i);
    if (!(note instanceof PDFDict) || note.get(PDFName.of('Subtype')) === PDFName.of('Link')) continue;
    for (const key of WAYS_OUT) note.delete(key);
    kept.push(notes.get(i));
  }
  page.node.set(PDFName.of('Annots'), kept);
}
