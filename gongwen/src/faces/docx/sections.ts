/** Sections and footers: odd and even page numbers, a first page without one (letters), pages without any (after a blank). */
import { AREA, LETTER_RULE, MARK_TOP, PAPER, SMALL_CELL } from '../../layout/geometry.ts';
import type { DocxContext } from './context.ts';
import { border, paragraphXml, run, twips } from './wordml.ts';

/** What distinguishes a section. */
export interface Section {
  landscape?: boolean;
  numbered: boolean;
  /** First page is a letter's: lower double rule, no number. */
  letterFirst?: boolean;
  /** Page numbers begin again at 1. */
  restart?: boolean;
}

/** Section properties; the last one stands at the end of the body, others in the last paragraph of their section. */
export function sectionXml(context: DocxContext, section: Section): string {
  const odd = footer(context, section.numbered ? 'odd' : 'none');
  const even = footer(context, section.numbered ? 'even' : 'none');
  const references = [
    section.letterFirst ? letterHeaders(context) : '',
    `<w:footerReference w:type="default" r:id="${odd}"/>`,
    `<w:footerReference w:type="even" r:id="${even}"/>`,
    section.letterFirst ? `<w:footerReference w:type="first" r:id="${footer(context, 'letter')}"/>` : '',
  ].join('');
  const [width, height] = section.landscape ? [PAPER.height, PAPER.width] : [PAPER.width, PAPER.height];
  const orient = section.landscape ? ' w:orient="landscape"' : '';
  // Turned to the left, the binding edge is above; the right margin is a hair narrower so that 28 characters never wrap.
  const margins = section.landscape ? [28, 37, 26, 35] : [37, 25.8, 35, 28];
  // A letter's mark stands higher than the type area; on its other pages a header holds the text down to 37 mm.
  if (section.letterFirst) margins[0] = MARK_TOP.letter;
  const [top = 37, right = 26, bottom = 35, left = 28] = margins.map(twips);
  return (
    `<w:sectPr>${references}<w:type w:val="nextPage"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${orient}/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${twips(15)}" w:footer="${twips(section.landscape ? 15 : 23.9)}" w:gutter="0"/>` +
    `${section.restart ? '<w:pgNumType w:start="1"/>' : ''}${section.letterFirst ? '<w:titlePg/>' : ''}` +
    `<w:docGrid w:type="lines" w:linePitch="${context.line}"/></w:sectPr>`
  );
}

function letterHeaders(context: DocxContext): string {
  const tall = paragraphXml({ style: 'GwBlank', line: twips(AREA.top - 15) }, '');
  const flat = paragraphXml({ style: 'GwBlank', line: 20 }, '');
  const reference = (type: string, path: string, content: string): string =>
    `<w:headerReference w:type="${type}" r:id="${addPart(context, path, 'hdr', content)}"/>`;
  return (
    reference('default', 'header-tall.xml', tall) +
    reference('even', 'header-tall.xml', tall) +
    reference('first', 'header-flat.xml', flat)
  );
}

function addPart(context: DocxContext, path: string, root: 'hdr' | 'ftr', content: string): string {
  const known = context.parts.find((part) => part.path === path);
  if (known !== undefined) return known.id;
  const id = `rIdPart${context.parts.length + 1}`;
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${namespace}>${content}</w:${root}>`;
  const type = root === 'hdr' ? 'header' : 'footer';
  context.parts.push({ id, type, path, bytes: new TextEncoder().encode(xml) });
  return id;
}

type FooterKind = 'odd' | 'even' | 'none' | 'letter';

function footer(context: DocxContext, kind: FooterKind): string {
  return addPart(context, `footer-${kind}.xml`, 'ftr', footerParagraph(kind));
}

function footerParagraph(kind: FooterKind): string {
  if (kind === 'none') return paragraphXml({ style: 'Footer' }, '');
  if (kind === 'letter') {
    // The footer's line lies on the prescribed height because its frame is placed from the page's upper edge.
    const frame = `<w:framePr w:w="${twips(LETTER_RULE.right - LETTER_RULE.left)}" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="${twips(LETTER_RULE.left)}" w:y="${twips(LETTER_RULE.bottom - 1)}"/>`;
    const borders = border('top', 'thinThickSmallGap', 24, 1, 'E60012');
    return (
      paragraphXml({ style: 'Footer', frame, borders, line: 20 }, '') + paragraphXml({ style: 'Footer' }, '')
    );
  }
  const number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>';
  const content = `${run('— ')}${number}${run(' —')}`;
  const indent = twips(SMALL_CELL);
  const place =
    kind === 'odd' ? { align: 'right' as const, right: indent } : { align: 'left' as const, left: indent };
  return paragraphXml({ style: 'Footer', ...place }, content);
}
