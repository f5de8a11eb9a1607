/** OFD.xml and Document.xml: properties, pages, outline. */
import { PAPER } from '../../layout/geometry.ts';
import type { LaidOut, OutlineEntry } from '../../layout/laid-out.ts';
import { short } from '../number-text.ts';
import { escapeXml } from '../xml.ts';
import { ofdRoot } from './root.ts';

/** The entry file. `docId` is 32 hexadecimal digits made from the contents, so equal papers have equal ids. */
export function ofdXml(info: LaidOut['info'], docId: string): string {
  const element = (name: string, text: string): string =>
    text === '' ? '' : `<ofd:${name}>${escapeXml(text)}</ofd:${name}>`;
  const custom = [
    ['文种', info.keywords],
    ['发文字号', info.subject],
    ['发文机关', info.author],
    ['成文日期', info.date],
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<ofd:CustomData Name="${name}">${escapeXml(value ?? '')}</ofd:CustomData>`);
  const docInfo =
    element('DocID', docId) +
    element('Title', info.title) +
    element('Author', info.author) +
    element('Subject', info.subject) +
    element('CreationDate', info.date) +
    element('ModDate', info.date) +
    '<ofd:DocUsage>Normal</ofd:DocUsage>' +
    (info.keywords === '' ? '' : `<ofd:Keywords>${element('Keyword', info.keywords)}</ofd:Keywords>`) +
    element('Creator', 'gongwen') +
    element('CreatorVersion', '1.0') +
    `<ofd:CustomDatas>${custom.join('')}</ofd:CustomDatas>`;
  const body = `<ofd:DocBody><ofd:DocInfo>${docInfo}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>`;
  return ofdRoot('OFD', ' Version="1.0" DocType="OFD"', body);
}

/** The document's root. */
export function documentXml(
  laidOut: LaidOut,
  pageIds: readonly number[],
  maxId: number,
  hasImages: boolean,
): string {
  const pages = pageIds.map((id, i) => `<ofd:Page ID="${id}" BaseLoc="Pages/Page_${i}/Content.xml"/>`);
  const common =
    `<ofd:MaxUnitID>${maxId}</ofd:MaxUnitID>` +
    `<ofd:PageArea><ofd:PhysicalBox>0 0 ${PAPER.width} ${PAPER.height}</ofd:PhysicalBox></ofd:PageArea>` +
    '<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>' +
    (hasImages ? '<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>' : '');
  const outline =
    laidOut.outline.length === 0 ? '' : `<ofd:Outlines>${outlines(laidOut.outline, pageIds)}</ofd:Outlines>`;
  const preferences = '<ofd:VPreferences><ofd:TabDisplay>DocTitle</ofd:TabDisplay></ofd:VPreferences>';
  return ofdRoot(
    'Document',
    '',
    `<ofd:CommonData>${common}</ofd:CommonData><ofd:Pages>${pages.join('')}</ofd:Pages>${outline}${preferences}` +
      '<ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>',
  );
}

function outlines(entries: readonly OutlineEntry[], pageIds: readonly number[]): string {
  let out = '';
  let i = 0;
  while (i < entries.length) {
    const entry = entries[i];
    if (entry === undefined) break;
    let end = i + 1;
    while (entry.level === 1 && entries[end]?.level === 2) end++;
    const children = entries.slice(i + 1, end);
    out += outlineElement(
      entry,
      pageIds,
      children.map((child) => outlineElement(child, pageIds, '', 0)).join(''),
      children.length,
    );
    i = end;
  }
  return out;
}

function outlineElement(
  entry: OutlineEntry,
  pageIds: readonly number[],
  children: string,
  count: number,
): string {
  const dest = `<ofd:Dest Type="XYZ" PageID="${pageIds[entry.page] ?? 0}" Left="0" Top="${short(entry.y, 2)}" Zoom="0"/>`;
  const action = `<ofd:Actions><ofd:Action Event="CLICK"><ofd:Goto>${dest}</ofd:Goto></ofd:Action></ofd:Actions>`;
  const counted = count === 0 ? '' : ` Count="${count}"`;
  return `<ofd:OutlineElem Title="${escapeXml(entry.text)}"${counted}>${action}${children}</ofd:OutlineElem>`;
}
