/** Styles of the document: real ones, in the office's words, so that whoever goes on writing keeps to the standard. */
import type { FontClass } from '../../fonts/classes.ts';
import { fonts } from './wordml.ts';

interface Style {
  id: string;
  name: string;
  cls: FontClass;
  size: number;
  paragraph: string;
  outline?: number;
}

const TWO_IN = '<w:ind w:firstLineChars="200" w:firstLine="632"/>';
const CENTRED = '<w:jc w:val="center"/>';
const LEFT = '<w:jc w:val="left"/>';

const STYLES: readonly Style[] = [
  { id: 'GwCorner', name: '份号和紧急程度', cls: 'hei', size: 32, paragraph: LEFT },
  { id: 'GwMark', name: '发文机关标志', cls: 'xiaobiaosong', size: 92, paragraph: CENTRED },
  { id: 'GwNumber', name: '发文字号', cls: 'fang', size: 32, paragraph: CENTRED },
  { id: 'Title', name: 'Title', cls: 'xiaobiaosong', size: 44, paragraph: CENTRED, outline: 0 },
  { id: 'GwTitleNote', name: '题注', cls: 'kai', size: 32, paragraph: CENTRED },
  { id: 'GwAddressees', name: '主送机关', cls: 'fang', size: 32, paragraph: '' },
  { id: 'GwBody', name: '公文正文', cls: 'fang', size: 32, paragraph: TWO_IN },
  { id: 'Heading1', name: 'heading 1', cls: 'hei', size: 32, paragraph: TWO_IN, outline: 1 },
  { id: 'Heading2', name: 'heading 2', cls: 'kai', size: 32, paragraph: TWO_IN, outline: 2 },
  { id: 'Heading3', name: 'heading 3', cls: 'fang', size: 32, paragraph: TWO_IN, outline: 3 },
  { id: 'Heading4', name: 'heading 4', cls: 'fang', size: 32, paragraph: TWO_IN, outline: 4 },
  { id: 'GwAttachmentList', name: '附件说明', cls: 'fang', size: 32, paragraph: '' },
  { id: 'GwAttendance', name: '出席人员', cls: 'fang', size: 32, paragraph: '' },
  { id: 'GwSignature', name: '发文机关署名', cls: 'fang', size: 32, paragraph: LEFT },
  { id: 'GwDate', name: '成文日期', cls: 'fang', size: 32, paragraph: LEFT },
  { id: 'GwNote', name: '附注', cls: 'fang', size: 32, paragraph: TWO_IN },
  { id: 'GwAttachmentLabel', name: '附件序号', cls: 'hei', size: 32, paragraph: LEFT },
  {
    id: 'GwAttachmentTitle',
    name: '附件标题',
    cls: 'xiaobiaosong',
    size: 44,
    paragraph: CENTRED,
    outline: 0,
  },
  { id: 'GwImprint', name: '版记', cls: 'fang', size: 28, paragraph: LEFT },
  { id: 'Caption', name: 'caption', cls: 'hei', size: 32, paragraph: CENTRED },
  { id: 'GwFigure', name: '图', cls: 'fang', size: 32, paragraph: CENTRED },
  { id: 'GwCell', name: '表格文字', cls: 'fang', size: 24, paragraph: CENTRED },
  { id: 'GwBlank', name: '空行', cls: 'fang', size: 2, paragraph: '' },
  { id: 'Footer', name: 'footer', cls: 'song', size: 28, paragraph: '' },
];

/** Styles whose lines are as high as their text: not on the 22-line grid. */
const OFF_GRID = new Set(['GwMark', 'GwImprint', 'GwFigure', 'GwCell', 'GwBlank', 'Footer']);

/** The styles part; `family` names the font of a class, `line` is the line pitch in twips. */
export function stylesXml(family: (cls: FontClass) => string, line: number): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(family('fang'))}<w:spacing w:val="-4"/><w:kern w:val="0"/>` +
    '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>' +
    `<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    '<w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style>';
  const table =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>';
  return `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}${normal}${table}${STYLES.map((style) => styleXml(style, family)).join('')}</w:styles>`;
}

function styleXml(style: Style, family: (cls: FontClass) => string): string {
  const spacing = OFF_GRID.has(style.id)
    ? '<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/>'
    : '';
  // 22 pt in a font with tall metrics would take two lines of the grid.
  const exact = style.size === 44 ? '<w:snapToGrid w:val="0"/>' : '';
  const outline = style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`;
  const solid = style.size === 32 ? '' : '<w:spacing w:val="0"/>';
  return (
    `<w:style w:type="paragraph" w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${exact}${spacing}${style.paragraph}${outline}</w:pPr>` +
    `<w:rPr>${fonts(family(style.cls))}${solid}<w:sz w:val="${style.size}"/><w:szCs w:val="${style.size}"/></w:rPr></w:style>`
  );
}
