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

/** Operators of one page. */
export function pageContent(page: LaidPage, context: ContentContext): string {
  const out: string[] = [];
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
    if (item.kind === 'run') out.push(runContent(item, context));
    else if (item.kind === 'rule') out.push(ruleContent(item));
    else out.push(pictureContent(item, context));
  }
  if (open !== null) out.push('EMC');
  return out.join('\n');
}

function runContent(run: Run, context: ContentContext): string {
  const plan = planFor(context.plans, run.face);
  const colour = rgb(run.colour);
  const bold = run.bold ? `2 Tr ${short(run.size * 0.03, 3)} w ${colour} RG ` : '';
  const matrix = run.turned ? '0 1 -1 0' : '1 0 0 1';
  const place = `${matrix} ${pt(run.x)} ${up(run.y)} Tm`;
  const shown = showText(run, plan);
  return `BT ${bold}${colour} rg ${context.fontName(run.face)} ${short(run.size, 3)} Tf ${place} ${shown} ET`;
}

/** One spacing for all glyphs where that is exact (the grid), else each gap by itself. */
function showText(run: Run, plan: SubsetPlan): string {
  const glyphs = [...run.text].map((character) => plan.glyphOf(character.codePointAt(0) ?? 0));
  const extra = glyphs.map(
    (glyph, i) => (run.advances[i] ?? 0) / MM_PER_PT - plan.face.advance(plan.sources[glyph] ?? 0) * run.size,
  );
  const inner = extra.slice(0, -1);
  const [first = 0] = inner;
  if (inner.every((each) => Math.abs(each - first) < 0.0002)) {
    return `${short(first, 4)} Tc <${glyphs.map(hex).join('')}> Tj`;
  }
  const parts: string[] = [];
  let text = '';
  let wanted = 0;
  let given = 0;
  glyphs.forEach((glyph, i) => {
    text += hex(glyph);
    wanted += extra[i] ?? 0;
    // Rounding is carried along, so that a long line does not drift.
    const adjust = Math.round(((given - wanted) / run.size) * 10000) / 10;
    if (adjust === 0 || i === glyphs.length - 1) return;
    parts.push(`<${text}>${short(adjust, 1)}`);
    given -= (adjust * run.size) / 1000;
    text = '';
  });
  if (text !== '') parts.push(`<${text}>`);
  return `0 Tc [${parts.join('')}] TJ`;
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
