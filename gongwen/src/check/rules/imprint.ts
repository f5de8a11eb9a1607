/** 版记 and the special formats (GB/T 9704-2012, 7.4, ch. 10). */
import type { Paper } from '../../model/paper.ts';
import { act, biteIf, gb, type Rule } from '../rule.ts';
import { forgetWritten } from './number.ts';

function withoutPrinting(paper: Paper): Paper {
  const { office: _office, printedOn: _printedOn, ...imprint } = paper.imprint;
  return { ...paper, imprint };
}

export const IMPRINT_RULES: readonly Rule[] = [
  {
    id: 'I01',
    family: '版记',
    clause: act('第九条（十七）'),
    strength: 'warning',
    title: '公文一般应有印发机关和印发日期（信函除外）',
    suggestion: '填写公文的送印机关和送印日期',
    find: ({ paper }) => {
      const { office, printedOn } = paper.imprint;
      const excused = paper.format === 'letter';
      return biteIf(
        !excused && (office === undefined || printedOn === undefined),
        'imprint',
        '没有印发机关或者印发日期',
      );
    },
  },
  {
    id: 'I02',
    family: '版记',
    clause: gb('10.1'),
    strength: 'error',
    title: '信函版记不加印发机关和印发日期、分隔线',
    suggestion: '删去印发机关和印发日期',
    find: ({ paper }) => {
      const { office, printedOn } = paper.imprint;
      return biteIf(
        paper.format === 'letter' && (office !== undefined || printedOn !== undefined),
        'imprint',
        '信函标注了印发机关或者印发日期',
      );
    },
    mend: withoutPrinting,
  },
  {
    id: 'I03',
    family: '版记',
    clause: gb('7.4.3'),
    strength: 'error',
    title: '印发日期用阿拉伯数字将年、月、日标全，不编虚位，后加“印发”二字',
    suggestion: '改为“2026年1月6日印发”的写法',
    find: ({ paper: { asWritten } }) =>
      biteIf(
        asWritten?.printedOn !== undefined,
        'imprint.printedOn',
        `原文写作“${asWritten?.printedOn}”`,
        asWritten?.printedOn,
      ),
    mend: (paper) => (paper.imprint.printedOn === undefined ? paper : forgetWritten(paper, 'printedOn')),
  },
  {
    id: 'I04',
    family: '版记',
    clause: gb('7.3.2'),
    strength: 'error',
    title: '主送机关移至版记的，应有主送机关',
    suggestion: '填写主送机关，或者取消移至版记',
    find: ({ paper }) =>
      biteIf(
        paper.imprint.addresseesHere === true && paper.addressees.length === 0,
        'imprint.addresseesHere',
        '没有可以移至版记的主送机关',
      ),
    mend: (paper) => {
      const { addresseesHere: _moved, ...imprint } = paper.imprint;
      return paper.addressees.length === 0 ? { ...paper, imprint } : paper;
    },
  },
  {
    id: 'I05',
    family: '版记',
    clause: act('第九条（十七）'),
    strength: 'error',
    title: '印发机关为公文的送印机关',
    suggestion: '印发机关填办公厅（室）或者文秘部门，印发日期另填',
    find: ({ paper: { imprint } }) =>
      biteIf(
        /\d{4}年|印发$/.test(imprint.office ?? ''),
        'imprint.office',
        '印发机关中混入了日期或者“印发”二字',
        imprint.office,
      ),
  },
  {
    id: 'M01',
    family: '纪要',
    clause: gb('10.3'),
    strength: 'error',
    title: '出席、请假、列席人员名单只用于纪要',
    suggestion: '不是纪要的，把名单写入正文或者附件',
    find: ({ paper }) =>
      biteIf(paper.kind !== '纪要' && paper.attendance.length > 0, 'attendance', '不是纪要而标注了人员名单'),
  },
  {
    id: 'M02',
    family: '纪要',
    clause: gb('10.3'),
    strength: 'warning',
    title: '纪要标注出席人员名单，一般用3号黑体字编排“出席”二字',
    suggestion: '在正文或者附件说明下一行标注出席人员',
    find: ({ paper }) => {
      const named = paper.attendance.some((line) => /出席|参加|到会/.test(line.label));
      const told = paper.body.some(
        (block) => block.type === 'paragraph' && /^(?:出席|参加)/.test(block.runs[0]?.text ?? ''),
      );
      return biteIf(paper.format === 'minutes' && !named && !told, 'attendance', '没有出席人员名单');
    },
  },
  {
    id: 'M03',
    family: '纪要',
    clause: act('第八条（十五）'),
    strength: 'error',
    title: '纪要记载会议主要情况和议定事项，个人发言不得写成决定',
    suggestion: '改为“会议指出”“会议议定”，个人意见不写入议定事项',
    find: ({ paper, paragraphs }) => {
      if (paper.kind !== '纪要') return [];
      return paragraphs.flatMap((piece) => {
        const found = /[\u4e00-\u9fff]{2,4}(?:县长|书记|市长|主任|局长|同志)(?:决定|议定)/.exec(piece.text);
        return biteIf(found !== null, piece.at, '把个人的话写成了会议决定', found?.[0]);
      });
    },
  },
];
