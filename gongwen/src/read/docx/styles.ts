import { scanXml, type XmlElement } from './scan-xml.ts';

/** What of a paragraph style matters for reading: its list, its alignment, its size. */
export interface ParagraphStyle {
  basedOn?: string;
  numId?: string;
  level?: number;
  align?: string;
  /** Half-points. */
  size?: number;
}

/** Styles by id, and the size of text that has none, half-points. */
export interface Styles {
  styles: Map<string, ParagraphStyle>;
  defaultSize: number;
  /** The style of paragraphs that name none. */
  defaultStyle: string;
}

/** Reads word/styles.xml; null gives no styles and Word's 10 pt. */
export function parseStyles(xml: string | null): Styles {
  const result: Styles = { styles: new Map(), defaultSize: 20, defaultStyle: '' };
  if (xml === null) return result;
  let current: ParagraphStyle | null = null;
  let inDefaults = false;
  scanXml(xml, {
    open: (element) => {
      if (element.name === 'docDefaults') inDefaults = true;
      else if (element.name === 'style') {
        current = {};
        const id = element.attribute('styleId') ?? '';
        result.styles.set(id, current);
        if (element.attribute('type') === 'paragraph' && element.attribute('default') === '1')
          result.defaultStyle = id;
      } else if (inDefaults && element.name === 'sz')
        result.defaultSize = Number(element.attribute('val') ?? 20);
      else if (current) setProperty(current, element);
    },
    close: (name) => {
      if (name === 'docDefaults') inDefaults = false;
      if (name === 'style') current = null;
    },
  });
  return result;
}

function setProperty(style: ParagraphStyle, element: XmlElement): void {
  const value = element.attribute('val') ?? '';
  if (element.name === 'basedOn') style.basedOn = value;
  if (element.name === 'numId') style.numId = value;
  if (element.name === 'ilvl') style.level = Number(value);
  if (element.name === 'jc') style.align = value;
  if (element.name === 'sz') style.size = Number(value);
}

/** A style with what it takes over from those it is based on (at most 20 deep: a broken file may have a ring). */
export function resolveStyle(styles: Styles, id: string | undefined): ParagraphStyle {
  const merged: ParagraphStyle = {};
  let at = id === undefined || id === '' ? styles.defaultStyle : id;
  for (let step = 0; step < 20 && at !== ''; step++) {
    const style = styles.styles.get(at);
    if (!style) break;
    if (style.numId !== undefined && merged.numId === undefined) {
      merged.numId = style.numId;
      if (style.level !== undefined) merged.level = style.level;
    }
    if (style.align !== undefined) merged.align ??= style.align;
    if (style.size !== undefined) merged.size ??= style.size;
    at = style.basedOn ?? '';
  }
  return merged;
}
