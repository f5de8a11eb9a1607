/** 附件说明 and attachments (GB/T 9704-2012, 7.3.4, 7.3.7). */
import type { Paper } from '../../model/paper.ts';
import { titleText } from '../../model/plain-text.ts';
import { act, biteIf, gb, type Rule } from '../rule.ts';
import { forgetWritten } from './number.ts';

const ENDING = /[。；，、;,.：:]+$/;

const renumbered = (paper: Paper): Paper['attachments'] =>
  paper.attachments.map((attachment, at) => {
    const { number: _old, ...rest } = attachment;
    return paper.attachments.length === 1 ? rest : { ...rest, number: at + 1 };
  });

export const ATTACHMENT_RULES: readonly Rule[] = [
  {
    id: 'F01',
    family: '附件',
    clause: gb('7.3.7'),
    strength: 'error',
    title: '附件说明与所附附件的件数应当一致',
    suggestion: '补上附件说明中缺少的，或者删去没有附上的',
    find: ({ paper, title }) => {
      const [listed, attached] = [paper.attachmentList.length, paper.attachments.length];
      // What a paper issues or forwards is its subject, not an attachment to be listed.
      if (listed === 0 && /印发|转发|批转|公布|发布/.test(title)) return [];
      return biteIf(listed !== attached, 'attachmentList', `附件说明列了${listed}件，所附附件${attached}件`);
    },
  },
  {
    id: 'F02',
    family: '附件',
    clause: gb('7.3.7'),
    strength: 'error',
    title: '附件标题应当与附件说明的表述一致',
    suggestion: '统一两处的名称',
    find: ({ paper }) =>
      paper.attachments.flatMap((attachment, at) => {
        const listed = paper.attachmentList[at]?.name.replace(ENDING, '');
        const title = titleText(attachment.title);
        const wrong =
          listed !== undefined &&
          paper.attachmentList.length === paper.attachments.length &&
          listed !== title;
        return biteIf(
          wrong,
          `attachments.${at}.title`,
          `附件说明写作“${listed}”，附件标题写作“${title}”`,
          title,
        );
      }),
  },
  {
    id: 'F03',
    family: '附件',
    clause: gb('7.3.7'),
    strength: 'error',
    title: '附件序号应当与附件说明一致：一件不编号，多件按1、2、3编号',
    suggestion: '按顺序重新编号',
    find: ({ paper }) => {
      const right = renumbered(paper);
      const at = paper.attachments.findIndex(
        (attachment, index) => attachment.number !== right[index]?.number,
      );
      return biteIf(at !== -1, `attachments.${at}`, '附件的序号不对');
    },
    mend: (paper) => ({ ...paper, attachments: renumbered(paper) }),
  },
  {
    id: 'F04',
    family: '附件',
    clause: gb('7.3.4'),
    strength: 'error',
    title: '附件名称后不加标点符号',
    suggestion: '删去附件名称后的标点',
    find: ({ paper }) =>
      paper.attachmentList.flatMap((entry, at) =>
        biteIf(ENDING.test(entry.name), `attachmentList.${at}`, '附件名称后加了标点', entry.name.slice(-8)),
      ),
    mend: (paper) => ({
      ...paper,
      attachmentList: paper.attachmentList.map((entry) => ({
        ...entry,
        name: entry.name.replace(ENDING, '') || entry.name,
      })),
    }),
  },
  {
    id: 'F05',
    family: '附件',
    clause: gb('7.3.4'),
    strength: 'error',
    title: '附件说明写“附件”二字后标全角冒号，多件用阿拉伯数字标注序号',
    suggestion: '改为“附件：1. ×××”的样子',
    find: ({ paper }) => {
      const label = paper.attachmentList.find((entry) => entry.label !== undefined)?.label;
      const written = paper.asWritten?.attachmentList;
      const wrong = label !== undefined || written !== undefined;
      return biteIf(wrong, 'attachmentList', '附件说明的序号或冒号不合规定', label ?? written);
    },
    mend: (paper) =>
      forgetWritten(
        { ...paper, attachmentList: paper.attachmentList.map(({ name }) => ({ name })) },
        'attachmentList',
      ),
  },
  {
    id: 'F06',
    family: '附件',
    clause: act('第二十条（四）'),
    strength: 'error',
    title: '正文提到的附件应当存在',
    suggestion: '补上附件，或者改正正文中的序号',
    find: ({ paper, paragraphs }) => {
      const count = Math.max(paper.attachments.length, paper.attachmentList.length);
      return paragraphs.flatMap((piece) => {
        const found = /(?:见|按|填报|填写|报送)附件(\d{1,3})?/.exec(piece.text);
        const missing = found !== null && Number(found[1] ?? 1) > count;
        return biteIf(
          missing,
          piece.at,
          `提到了“附件${found?.[1] ?? ''}”，公文只有${count}件附件`,
          found?.[0],
        );
      });
    },
  },
];
