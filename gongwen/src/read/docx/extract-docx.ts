import { ReadError } from '../errors.ts';
import { type ExtractedPaper, type ExtractedParagraph, type Region, readWarning } from '../extracted.ts';
import { READ_LIMITS } from '../limits.ts';
import { type FinishContext, finishParagraph } from './finish-paragraph.ts';
import { ListCounter, parseNumbering } from './numbering.ts';
import { type OfficePackage, openPackage } from './open-package.ts';
import type { OpenParagraph } from './paragraph-builder.ts';
import { parseStyles } from './styles.ts';
import { type PartFindings, walkPart } from './walk-part.ts';

/**
 * Reads a Word document: body, tables, text boxes in order; headers, footers and notes after it, flagged by region.
 * Automatic list numbers are computed. Changes not yet accepted are read as accepted.
 * @throws ReadError (unsupported-type for other zips such as .xlsx and .ofd).
 */
export function extractDocx(bytes: Uint8Array, name: string): ExtractedPaper {
  const office = openPackage(bytes);
  const body = office.part('word/document.xml');
  if (body === null) throw new ReadError('unsupported-type');
  const parts = walkAll(office, body);
  const all = parts.flatMap((part) => part.paragraphs);
  const numbering = parseNumbering(office.part('word/numbering.xml'));
  const context: FinishContext = {
    numbering,
    counter: new ListCounter(numbering),
    styles: parseStyles(office.part('word/styles.xml')),
    // Programs that note where pages broke note every break; then the author's own breaks would count twice.
    useNoted: all.some((p) => p.breaks.noted > 0),
  };
  const paragraphs = numberLines(all.flatMap((p) => finishParagraph(p, context)));
  const letters = paragraphs.reduce((sum, p) => sum + p.text.trim().length, 0);
  if (letters > READ_LIMITS.textChars) throw new ReadError('too-much-text');
  const drawings = parts.reduce((sum, part) => sum + part.findings.drawings, 0);
  if (letters === 0 && drawings === 0) throw new ReadError('empty-document');
  const stamps = parts.flatMap((part) => part.findings.stamps);
  return {
    type: 'docx',
    name,
    ...(stamps.length > 0 ? { stamps } : {}),
    pageCount: paragraphs.reduce((most, p) => Math.max(most, p.page), Math.max(notedPages(office), 1)),
    paragraphs,
    readable: letters === 0 ? 'none' : 'full',
    hasText: letters > 0,
    warnings: warningsOf(
      office,
      parts.map((part) => part.findings),
    ),
  };
}

interface WalkedPart {
  paragraphs: OpenParagraph[];
  findings: PartFindings;
}

function walkAll(office: OfficePackage, body: string): WalkedPart[] {
  const parts = [walkPart(body, 'body')];
  const others: [RegExp, Region][] = [
    [/^word\/(?:footnotes|endnotes|comments)\.xml$/i, 'note'],
    [/^word\/header\d*\.xml$/i, 'header'],
    [/^word\/footer\d*\.xml$/i, 'footer'],
  ];
  for (const [pattern, region] of others) {
    for (const partName of office.names.filter((n) => pattern.test(n)).sort()) {
      const xml = office.part(partName);
      if (xml !== null) parts.push(walkPart(xml, region));
    }
  }
  return parts;
}

/** Lines are counted per page, in the body's order. */
function numberLines(paragraphs: ExtractedParagraph[]): ExtractedParagraph[] {
  const counts = new Map<number, number>();
  return paragraphs.map((paragraph) => {
    const line = (counts.get(paragraph.page) ?? 0) + 1;
    counts.set(paragraph.page, line);
    return { ...paragraph, line };
  });
}

function notedPages(office: OfficePackage): number {
  const pages = /<(?:\w+:)?Pages>(\d{1,5})</.exec(office.part('docProps/app.xml') ?? '');
  return Number(pages?.[1] ?? 0);
}

function warningsOf(office: OfficePackage, findings: PartFindings[]): ExtractedPaper['warnings'] {
  const relations = office.names.filter((n) => /^word\/_rels\/.*\.rels$/i.test(n));
  const external = relations.some((n) =>
    // Hyperlinks are external too, and harmless until clicked: only what a program would fetch by itself is told.
    (office.part(n) ?? '')
      .split('<')
      .some((tag) => /TargetMode="External"/i.test(tag) && !/\/hyperlink"/i.test(tag)),
  );
  const embedded =
    office.names.some((n) => /^word\/embeddings\//i.test(n)) || findings.some((f) => f.embedded);
  return [
    ...(office.names.some((n) => /vbaProject\.bin$/i.test(n)) ? [readWarning('macros')] : []),
    ...(external ? [readWarning('external-link')] : []),
    ...(embedded ? [readWarning('embedded-object')] : []),
    ...(findings.some((f) => f.hidden) ? [readWarning('hidden-text')] : []),
    ...(findings.some((f) => f.tracked) ? [readWarning('tracked-changes')] : []),
  ];
}
