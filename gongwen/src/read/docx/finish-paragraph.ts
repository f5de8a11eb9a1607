import type { Align, ExtractedParagraph } from '../extracted.ts';
import type { ListCounter, Numbering } from './numbering.ts';
import { mainSize, type OpenParagraph } from './paragraph-builder.ts';
import { resolveStyle, type Styles } from './styles.ts';

/** What is needed to turn a walked paragraph into an extracted one. */
export interface FinishContext {
  numbering: Numbering;
  counter: ListCounter;
  styles: Styles;
  useNoted: boolean;
}

const ALIGNS: Record<string, Align> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/**
 * Gives a paragraph its list number, page, size and alignment, and splits it at its line breaks.
 * Empty paragraphs give nothing, but one that is numbered still takes its number, as in Word.
 */
export function finishParagraph(paragraph: OpenParagraph, context: FinishContext): ExtractedParagraph[] {
  const style = resolveStyle(context.styles, paragraph.style);
  const numbering = listNumber(paragraph, style, context);
  const size = mainSize(paragraph) ?? style.size ?? context.styles.defaultSize;
  const align = ALIGNS[paragraph.align ?? style.align ?? ''];
  const page = 1 + (context.useNoted ? paragraph.breaks.noted : paragraph.breaks.asked);
  const pieces = [...paragraph.pieces];
  const first = pieces.findIndex((piece) => piece.trim() !== '');
  if (first < 0) return [];
  if (numbering !== '') pieces[first] = numbering + (pieces[first] ?? '').trimStart();
  return pieces
    .map((text, i) => ({
      text,
      page,
      line: 0,
      region: paragraph.region,
      fontSize: size / 2,
      ...(align ? { align } : {}),
      ...(i === first && numbering !== '' ? { numbering } : {}),
      ...(paragraph.cell ? { cell: paragraph.cell } : {}),
    }))
    .filter((p) => p.text.trim() !== '');
}

function listNumber(
  paragraph: OpenParagraph,
  style: ReturnType<typeof resolveStyle>,
  context: FinishContext,
): string {
  const numId = paragraph.numId ?? style.numId;
  if (numId === undefined) return '';
  const level = paragraph.level ?? style.level ?? levelOfStyle(paragraph.style, numId, context.numbering);
  return context.counter.next(numId, level);
}

/** A heading style names only its list; which level it is stands in the list's definition. */
function levelOfStyle(styleId: string | undefined, numId: string, numbering: Numbering): number {
  const abstractId = numbering.instances.get(numId)?.abstractId ?? '';
  for (const [level, definition] of numbering.abstracts.get(abstractId) ?? []) {
    if (styleId !== undefined && definition.style === styleId) return level;
  }
  return 0;
}
