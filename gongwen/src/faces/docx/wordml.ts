/** WordprocessingML in small pieces: paragraphs, runs, lengths. */
import { escapeXml } from '../xml.ts';

/** Twentieths of a point. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Line pitch: 28.95 pt. LibreOffice sets 21 lines at 29 pt and 22 at 28.95. */
export const LINE = 579;

/** How a paragraph departs from its style. Lengths in twips. */
export interface ParagraphProps {
  style: string;
  before?: number;
  line?: number;
  left?: number;
  right?: number;
  hanging?: number;
  firstLine?: number;
  align?: 'left' | 'center' | 'right' | 'both' | 'distribute';
  keepNext?: boolean;
  pageBreakBefore?: boolean;
  /** Tab stops: place in twips and kind. */
  tabs?: { at: number; kind: 'left' | 'center' | 'right' }[];
  /** Ready-made XML of a frame, borders, or a section end. */
  frame?: string;
  borders?: string;
  section?: string;
}

/** How a run departs from its paragraph. */
export interface RunProps {
  font?: string;
  /** Half points. */
  size?: number;
  bold?: boolean;
  colour?: string;
  script?: 'superscript' | 'subscript';
  /** Twentieths of a point. */
  spacing?: number;
}

/** A run of text; '\n' becomes a line break, '\t' a tab. */
export function run(text: string, props: RunProps = {}): string {
  const inner = text
    .split(/(\n|\t)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\n') return '<w:br/>';
      return part === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
    });
  return `<w:r>${runProps(props)}${inner.join('')}</w:r>`;
}

/** Properties of a run, in the order the schema wants. */
export function runProps(props: RunProps): string {
  const parts = [
    props.font === undefined ? '' : fonts(props.font),
    props.bold ? '<w:b/>' : '',
    props.colour === undefined ? '' : `<w:color w:val="${props.colour.replace('#', '').toUpperCase()}"/>`,
    props.spacing === undefined ? '' : `<w:spacing w:val="${props.spacing}"/>`,
    props.size === undefined ? '' : `<w:sz w:val="${props.size}"/><w:szCs w:val="${props.size}"/>`,
    props.script === undefined ? '' : `<w:vertAlign w:val="${props.script}"/>`,
  ].join('');
  return parts === '' ? '' : `<w:rPr>${parts}</w:rPr>`;
}

/** One family for all scripts: figures in official papers are set in the Chinese face. */
export function fonts(family: string): string {
  const name = escapeXml(family);
  return `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
}

/** A paragraph around finished runs. */
export function paragraphXml(props: ParagraphProps, content: string): string {
  const spacing =
    props.before === undefined && props.line === undefined
      ? ''
      : `<w:spacing${attribute('before', props.before)}${props.line === undefined ? '' : ` w:line="${props.line}" w:lineRule="exact"`}/>`;
  const indent = ['left', 'right', 'hanging', 'firstLine'] as const;
  const indents = indent.map((name) => attribute(name, props[name])).join('');
  const tabs = props.tabs?.map((tab) => `<w:tab w:val="${tab.kind}" w:pos="${tab.at}"/>`).join('') ?? '';
  const parts = [
    `<w:pStyle w:val="${props.style}"/>`,
    props.keepNext ? '<w:keepNext/>' : '',
    props.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    props.frame ?? '',
    props.borders === undefined ? '' : `<w:pBdr>${props.borders}</w:pBdr>`,
    tabs === '' ? '' : `<w:tabs>${tabs}</w:tabs>`,
    spacing,
    // Indents in characters of the style would override indents in length.
    indents === ''
      ? ''
      : `<w:ind${indents}${props.firstLine === undefined && props.hanging === undefined ? '' : ' w:firstLineChars="0"'}/>`,
    props.align === undefined ? '' : `<w:jc w:val="${props.align}"/>`,
    props.section ?? '',
  ];
  return `<w:p><w:pPr>${parts.join('')}</w:pPr>${content}</w:p>`;
}

function attribute(name: string, value: number | undefined): string {
  return value === undefined ? '' : ` w:${name}="${value}"`;
}

/** A border of a paragraph or cell; `size` in eighths of a point, `space` in points. */
export function border(side: string, kind: string, size: number, space: number, colour: string): string {
  return `<w:${side} w:val="${kind}" w:sz="${size}" w:space="${space}" w:color="${colour}"/>`;
}
