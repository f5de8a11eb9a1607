/** A page's content stream. Text is placed absolutely, glyph by glyph where needed: nothing is left to a viewer. */
import type { Face } from '../../fonts/face.ts';
import type { SubsetPlan } from '../../fonts/subset.ts';
import { MM_PER_PT, PAPER } from '../../layout/geometry.ts';
import type { LaidPage, Picture, Rule, Run } from '../../layout/laid-out.ts';
import { planFor } from '../font-use.ts';
import { short } from '../number-text.ts';
import { hex } from './fonts.ts';

/** What the content needs to know: names of fonts and pictures, and where marked content is told to the structure. */
export interface ContentContext {
  plans: ReadonlyMap<Face, SubsetPlan>;
  fontName(face: Face): string;
  imageName(picture: Picture): string;
  /** Marked-content number for a block on this page, or null for what is not text of the paper. */
  mark(block: number): number | null;
  tagOf(block: number): string;
}

/** Millimetres to points. */
function pt(mm: number): string {
  return short(mm / MM_PER_PT, 4);
}

function up(mm: number): string {
  return short((PAPER.height - mm) / MM_PER_PT, 4);
}

/** What the page's text was last set to, so that a line says only what is other than in the line before. */
interface Current {
  font: string;
  colour: string;
  bold: string;
  spacing: string;
}

/** Operators of one page. */
export function pageContent(page: LaidPage, context: ContentContext): string {
  const out: string[] = [];
  const current: Current = { font: '', colour: '', bold: '', spacing: '' };
  let open: number | 'artifact' | null = null;
  const enter = (wanted: number | 'artifact'): void => {
    if (open === wanted) return;
    if (open !== null) out.push('EMC');
    open = wanted;
    const mcid = wanted === 'artifact' ? null : context.mark(wanted);
    if (wanted === 'artifact' || mcid === null) out.push('/Artifact BMC');
    else out.push(`/${context.tagOf(wanted)} <</MCID ${mcid}>> BDC`);
  };
  for (const item of page.items) {
    enter(item.kind === 'rule' ? 'artifact' : item.block);
    if (item.kind === 'run') out.push(runContent(item, context, current));
    else if (item.kind === 'rule') out.push(ruleContent(item));
    else out.push(pictureContent(item, context));
  }
  if (open !== null) out.push('EMC');
  return out.join('\n');
}

function runContent(run: Run, context: ContentContext, current: Current): string {
  const font = `${context.fontName(run.face)} ${short(run.size, 3)} Tf `;
  const colour = rgb(run.colour);
  const bold = run.bold ? `2 Tr ${short(run.size * 0.03, 3)} w ${colour} RG ` : '0 Tr ';
  const { spacing, shown } = showText(run, planFor(context.plans, run.face));
  const changes =
    (bold === current.bold ? '' : bold) +
    (colour === current.colour ? '' : `${colour} rg `) +
    (font === current.font ? '' : font) +
    (spacing === current.spacing ? '' : `${spacing} Tc `);
  // A rule has a width and a colour of its own, so a bold line says them again.
  Object.assign(current, { font, colour, bold: run.bold ? '' : bold, spacing });
  return `BT ${changes}${run.turned ? '0 1 -1 0' : '1 0 0 1'} ${pt(run.x)} ${up(run.y)} Tm ${shown} ET`;
}

/** One spacing for all glyphs where that is exact (the grid), else each gap by itself. */
function showText(run: Run, plan: SubsetPlan): { spacing: string; shown: string } {
  const { text, advances, size } = run;
  const extra: number[] = [];
  const codes: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) ?? 0;
    if (codePoint > 0xffff) i++;
    const glyph = plan.glyphOf(codePoint);
    const advance = (advances[codes.length] ?? 0) / MM_PER_PT;
    extra.push(advance - plan.face.advance(plan.sources[glyph] ?? 0) * size);
    codes.push(hex(glyph));
  }
  const [first = 0] = extra;
  const isEven = extra.every((each, i) => i === extra.length - 1 || Math.abs(each - first) < 0.0002);
  if (isEven) {
    // After a lone glyph nothing is spaced, so what it would be does not matter.
    return { spacing: short(extra.length > 1 ? first : 0, 4), shown: `<${codes.join('')}> Tj` };
  }
  return { spacing: '0', shown: `[${adjusted(codes, extra, size)}] TJ` };
}

/** Glyphs with the gap between each two; rounding is carried along, so that a long line does not drift. */
function adjusted(codes: readonly string[], extra: readonly number[], size: number): string {
  let parts = '';
  let text = '';
  let wanted = 0;
  let given = 0;
  codes.forEach((code, i) => {
    text += code;
    wanted += extra[i] ?? 0;
    const adjust = Math.round(((given - wanted) / size) * 10000) / 10;
    if (adjust === 0 || i === codes.length - 1) return;
    parts += `<${text}>${short(adjust, 1)}`;
    given -= (adjust * size) / 1000;
    text = '';
  });
  return text === '' ? parts : `${parts}<${text}>`;
}

function ruleContent(rule: Rule): string {
  const line = `${pt(rule.x1)} ${up(rule.y1)} m ${pt(rule.x2)} ${up(rule.y2)} l S`;
  return `${rgb(rule.colour)} RG ${pt(rule.width)} w ${line}`;
}

function pictureContent(picture: Picture, context: ContentContext): string {
  const x = pt(picture.x);
  const y = up(picture.y + picture.height);
  return `q ${pt(picture.width)} 0 0 ${pt(picture.height)} ${x} ${y} cm ${context.imageName(picture)} Do Q`;
}

function rgb(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => short(part / 255, 4)).join(' ');
}
