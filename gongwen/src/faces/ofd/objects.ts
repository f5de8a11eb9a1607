/**
 * Graphic objects of an OFD page (GB/T 33190-2016, ch. 8–11). Lengths are millimetres, font sizes too; the origin is the upper
 * left corner; TextCode's Y is the baseline within the object's boundary; DeltaX holds n−1 advances.
 */
import type { Face } from '../../fonts/face.ts';
import { MM_PER_PT } from '../../layout/geometry.ts';
import type { Item, Picture, Rule, Run } from '../../layout/laid-out.ts';
import { short } from '../number-text.ts';
import { escapeXml } from '../xml.ts';

/** Ids given out and looked up while a page is written. */
export interface OfdContext {
  nextId(): number;
  fontId(face: Face): number;
  imageId(picture: Picture): number;
  /** Tells which object a block's text went to, for the document's tags. */
  tell(block: number, object: number): void;
}

const mm = (value: number): string => short(value, 4);

/** One object as XML. */
export function ofdObject(item: Item, context: OfdContext): string {
  const id = context.nextId();
  if (item.kind === 'rule') return pathObject(item, id);
  context.tell(item.block, id);
  return item.kind === 'run' ? textObject(item, id, context) : imageObject(item, id, context);
}

function textObject(run: Run, id: number, context: OfdContext): string {
  const size = run.size * MM_PER_PT;
  const width = run.advances.reduce((sum, advance) => sum + advance, 0);
  // The boundary clips in some readers, so it is higher than the character body and a little wider than the line.
  const above = Math.round(size * 1.05 * 1e4) / 1e4;
  const height = size * 1.4;
  const box = run.turned
    ? [run.x - above, run.y - width - size, height, width + 2 * size]
    : [run.x - size, run.y - above, width + 2 * size, height];
  const turn = run.turned ? ` CTM="0 -1 1 0 ${mm(above)} ${mm(width + size)}"` : '';
  const start = run.turned ? 'X="0" Y="0"' : `X="${mm(size)}" Y="${mm(above)}"`;
  const bold = run.bold ? ` Weight="700" Stroke="true" LineWidth="${mm(size * 0.03)}"` : '';
  const colour = rgb(run.colour);
  const colours = `<ofd:FillColor Value="${colour}"/>${run.bold ? `<ofd:StrokeColor Value="${colour}"/>` : ''}`;
  const delta = deltas(run.advances);
  return (
    `<ofd:TextObject ID="${id}" Boundary="${box.map(mm).join(' ')}" Font="${context.fontId(run.face)}" Size="${mm(size)}"` +
    `${turn}${bold}>${colours}<ofd:TextCode ${start}${delta === '' ? '' : ` DeltaX="${delta}"`}>` +
    `${escapeXml(run.text)}</ofd:TextCode></ofd:TextObject>`
  );
}

/** Advances between neighbours from rounded places, so that no error adds up; equal ones in the form `g n v`. */
export function deltas(advances: readonly number[]): string {
  const values: string[] = [];
  let exact = 0;
  let written = 0;
  for (const advance of advances.slice(0, -1)) {
    exact += advance;
    // A thousandth of a millimetre is let go by, so that equal advances stay equal and the form stays short.
    const plain = Math.round(advance * 1e4) / 1e4;
    const drifted = Math.abs(written + plain - exact) > 0.001;
    const value = drifted ? Math.round((exact - written) * 1e4) / 1e4 : plain;
    written += value;
    values.push(mm(value));
  }
  const out: string[] = [];
  for (let i = 0; i < values.length; ) {
    let n = 1;
    while (values[i + n] === values[i]) n++;
    out.push(
      n > 2
        ? `g ${n} ${values[i]}`
        : Array<string>(n)
            .fill(values[i] ?? '0')
            .join(' '),
    );
    i += n;
  }
  return out.join(' ');
}

function pathObject(rule: Rule, id: number): string {
  const x = Math.min(rule.x1, rule.x2) - rule.width;
  const y = Math.min(rule.y1, rule.y2) - rule.width;
  const width = Math.abs(rule.x2 - rule.x1) + 2 * rule.width;
  const height = Math.abs(rule.y2 - rule.y1) + 2 * rule.width;
  const from = `M ${mm(rule.x1 - x)} ${mm(rule.y1 - y)}`;
  const to = `L ${mm(rule.x2 - x)} ${mm(rule.y2 - y)}`;
  return (
    `<ofd:PathObject ID="${id}" Boundary="${[x, y, width, height].map(mm).join(' ')}" LineWidth="${mm(rule.width)}">` +
    `<ofd:StrokeColor Value="${rgb(rule.colour)}"/><ofd:AbbreviatedData>${from} ${to}</ofd:AbbreviatedData></ofd:PathObject>`
  );
}

function imageObject(picture: Picture, id: number, context: OfdContext): string {
  const box = [picture.x, picture.y, picture.width, picture.height].map(mm).join(' ');
  const ctm = `${mm(picture.width)} 0 0 ${mm(picture.height)} 0 0`;
  return `<ofd:ImageObject ID="${id}" Boundary="${box}" CTM="${ctm}" ResourceID="${context.imageId(picture)}"/>`;
}

function rgb(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return `${value >> 16} ${(value >> 8) & 255} ${value & 255}`;
}
