/** Signature, date, note: each line a paragraph with its indent, names of one row on tab stops, seals floating over them. */
import { AREA, PITCH } from '../../layout/geometry.ts';
import type { Picture, Run } from '../../layout/laid-out.ts';
import type { DocxContext } from './context.ts';
import { floatingPicture } from './pictures-docx.ts';
import { paragraphXml, run, twips } from './wordml.ts';

/** From a row's top to its baseline. */
const ROW_BASELINE = 6.8;

interface Row {
  page: number;
  y: number;
  role: 'signature' | 'date';
  texts: { x: number; text: string }[];
  block: number;
}

/** Writes the closing where the layout put it. */
export function writeClosing(context: DocxContext): void {
  const rows = signatureRows(context);
  const blank = { sealed: 2, unsealed: 1, stamp: 2 }[context.paper.signature?.layout ?? 'unsealed'];
  const seals = context.laidOut.pages.flatMap((page) =>
    page.items.filter((item): item is Picture => item.kind === 'picture' && item.role === 'seal'),
  );
  rows.forEach((row, i) => {
    const previous = rows[i - 1];
    const gap =
      previous === undefined
        ? blank
        : previous.page === row.page
          ? Math.max(0, Math.round((row.y - previous.y) / PITCH) - 1)
          : 0;
    const last = i === rows.length - 1;
    const own = seals.filter((seal) => nearest(rows, seal) === row);
    const floats = own
      .map((seal) => floatingPicture(context, seal, seal.y - (row.y - ROW_BASELINE)))
      .join('');
    const [first, ...others] = row.texts;
    const tabs = others.map((each) => ({ at: twips(each.x - AREA.left), kind: 'left' as const }));
    const text = [first, ...others].map((each) => each?.text ?? '').join('\t');
    // Blank lines as offices make them; a seal's place counts from its paragraph, and space before would shift it in some programs.
    for (let k = 0; k < gap; k++)
      context.out.push(paragraphXml({ style: 'GwSignature', keepNext: true }, ''));
    const props = {
      style: row.role === 'date' ? 'GwDate' : 'GwSignature',
      left: twips((first?.x ?? AREA.left) - AREA.left),
      keepNext: !last,
      ...(tabs.length === 0 ? {} : { tabs }),
    };
    context.out.push(paragraphXml(props, floats + run(text)));
  });
  if (rows.length === 0 && seals.length > 0) {
    const floats = seals.map((seal) => floatingPicture(context, seal, 0)).join('');
    context.out.push(paragraphXml({ style: 'GwSignature' }, floats));
  }
  if (context.paper.note !== undefined) {
    context.out.push(paragraphXml({ style: 'GwNote' }, run(context.paper.note)));
  }
}

/** The row a seal is pressed on: it moves with that row when the text above is edited. */
function nearest(rows: readonly Row[], seal: Picture): Row | undefined {
  const middle = seal.y + seal.height / 2;
  return [...rows].sort((a, b) => Math.abs(a.y - middle) - Math.abs(b.y - middle))[0];
}

/** Rows of names and the date; a name in two lines makes two rows, text in stand-in faces joins its neighbours. */
function signatureRows(context: DocxContext): Row[] {
  const rows: Row[] = [];
  context.laidOut.pages.forEach((page, index) => {
    for (const item of page.items) {
      if (item.kind !== 'run' || (item.role !== 'signature' && item.role !== 'date')) continue;
      addRun(rows, item, index);
    }
  });
  return rows;
}

function addRun(rows: Row[], item: Run, page: number): void {
  const role = item.role === 'date' ? 'date' : 'signature';
  const row = rows.find((each) => each.page === page && each.role === role && Math.abs(each.y - item.y) < 1);
  if (row === undefined) {
    rows.push({ page, y: item.y, role, texts: [{ x: item.x, text: item.text }], block: item.block });
  } else if (row.block === item.block) {
    const last = row.texts[row.texts.length - 1];
    if (last !== undefined) last.text += item.text;
  } else {
    row.block = item.block;
    row.texts.push({ x: item.x, text: item.text });
  }
}
