/** The package around the body: content types, relations, settings, properties. Dates are the paper's own. */
import { escapeXml } from '../xml.ts';
import type { DocxContext } from './context.ts';
import { stylesXml } from './styles.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** All files of the package in order. */
export function packageParts(context: DocxContext, body: string): [string, Uint8Array][] {
  const xml = (path: string, text: string): [string, Uint8Array] => [
    path,
    new TextEncoder().encode(HEAD + text),
  ];
  return [
    xml('[Content_Types].xml', contentTypes(context)),
    xml(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/>` +
        `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ),
    xml('docProps/core.xml', core(context)),
    xml('word/document.xml', documentXml(body)),
    xml('word/styles.xml', stylesXml(context.family, context.line)),
    xml('word/settings.xml', SETTINGS),
    xml('word/_rels/document.xml.rels', relations(context)),
    ...context.parts.map((part): [string, Uint8Array] => [`word/${part.path}`, part.bytes]),
  ];
}

function documentXml(body: string): string {
  const namespaces = [
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
    `xmlns:r="${RELATION}"`,
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  ].join(' ');
  return `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
}

/** Punctuation is not squeezed (it would move the line ends), figures keep to the Chinese face, pages differ by side. */
const SETTINGS =
  '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>' +
  '<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>' +
  '<w:drawingGridHorizontalSpacing w:val="158"/><w:drawingGridVerticalSpacing w:val="579"/>' +
  '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/>' +
  '<w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';

function contentTypes(context: DocxContext): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  const footers = context.parts
    .filter((part) => part.type !== 'image')
    .map((part) => override(`word/${part.path}`, `${WORD}.${part.type}+xml`));
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>' +
    override('word/document.xml', `${WORD}.document.main+xml`) +
    override('word/styles.xml', `${WORD}.styles+xml`) +
    override('word/settings.xml', `${WORD}.settings+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    `${footers.join('')}</Types>`
  );
}

function relations(context: DocxContext): string {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
  const own = context.parts.map((part) => relation(part.id, part.type, part.path));
  return (
    `<Relationships xmlns="${PACKAGE}/relationships">${relation('rIdStyles', 'styles', 'styles.xml')}` +
    `${relation('rIdSettings', 'settings', 'settings.xml')}${own.join('')}</Relationships>`
  );
}

function core(context: DocxContext): string {
  const { info } = context.laidOut;
  const date = `${info.date}T00:00:00Z`;
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`;
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(info.title)}</dc:title><dc:subject>${escapeXml(info.subject)}</dc:subject>` +
    `<dc:creator>${escapeXml(info.author)}</dc:creator><cp:keywords>${escapeXml(info.keywords)}</cp:keywords>` +
    `${time('created')}${time('modified')}</cp:coreProperties>`
  );
}
