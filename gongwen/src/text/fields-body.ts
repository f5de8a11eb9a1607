/** Front-matter fields of what belongs to the main part but stands apart from its paragraphs (GB/T 9704-2012, 7.3). */

import { printedDay, readDay } from '../model/date.ts';
import { isDeepStrictEqual } from '../model/deep-equal.ts';
import { defaultList } from './defaults.ts';
import { joinParts, splitParts } from './escape.ts';
import { type Field, FieldFault, one } from './field.ts';
import { literal, single } from './fields-head.ts';

/** Groups of organs typed with ，between them; a closing ：or 。is the printer's business. */
export function readGroups(value: string): string[] {
  const groups = single(value)
    .replace(/[：:。]$/, '')
    .split('，')
    .map((group) => group.trim());
  if (groups.includes('')) throw new FieldFault('机关名称，两组之间用一个“，”隔开');
  return groups;
}

/** Reads `2026年1月5日` or `2026-01-05`. @throws FieldFault */
export function readDate(value: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? value : readDay(value);
  if (day === undefined) throw new FieldFault('“2026年1月5日”');
  return day;
}

/** Labels of minutes that are fields of their own. */
export const ATTENDANCE_LABELS = ['主持', '出席', '请假', '列席', '记录'] as const;

/** 主送 and 题注. */
export const OPENING_FIELDS: readonly Field[] = [
  {
    key: '题注',
    path: 'titleNote',
    help: '标题下的题注，连同括号',
    read: (draft, value) => {
      draft.titleNote = single(value);
    },
    print: (paper) => one(paper.titleNote).map(literal),
  },
  {
    key: '主送',
    path: 'addressees',
    help: '同类机关用、隔开，不同类用，隔开',
    read: (draft, value) => {
      draft.addressees = readGroups(value);
    },
    print: (paper) => (paper.addressees.length === 0 ? [] : [literal(paper.addressees.join('，'))]),
  },
  {
    key: '附件说明',
    path: 'attachmentList',
    help: '附件名称（每件一行；不写则取自附件标题）；无',
    repeats: true,
    read: (draft, value) => {
      if (value === '无') {
        draft.attachmentList = null;
        return;
      }
      const [name = '', label, ...more] = splitParts(value);
      if (more.length > 0) throw new FieldFault('“附件名称”');
      draft.attachmentList = [
        ...(draft.attachmentList ?? []),
        label === undefined ? { name } : { name, label },
      ];
    },
    print: (paper) => {
      const listed = paper.attachmentList;
      if (isDeepStrictEqual(listed, defaultList(paper.attachments))) return [];
      if (listed.length === 0) return ['无'];
      return listed.map((entry) =>
        entry.label === undefined ? literal(entry.name) : joinParts([entry.name, entry.label]),
      );
    },
  },
];

/** 出席、请假、列席… and 名单 for any other label. Their common order in the source is their order in print. */
export const ATTENDANCE_FIELDS: readonly Field[] = [
  ...ATTENDANCE_LABELS.map(
    (label): Field => ({
      key: label,
      path: 'attendance',
      help: '姓名，纪要用',
      repeats: true,
      read: (draft, value) => {
        draft.attendance.push({ label, names: single(value) });
      },
      print: () => [],
    }),
  ),
  {
    key: '名单',
    path: 'attendance',
    help: '名目 | 姓名，纪要用',
    repeats: true,
    read: (draft, value) => {
      const [label = '', names = '', ...more] = splitParts(value);
      if (names === '' || more.length > 0) throw new FieldFault('“名目 | 姓名”');
      draft.attendance.push({ label, names });
    },
    print: () => [],
  },
];

/** 成文日期 and 附注. */
export const CLOSING_FIELDS: readonly Field[] = [
  {
    key: '成文日期',
    path: 'date',
    help: '2026年1月5日：领导签发或会议通过之日',
    read: (draft, value) => {
      draft.date = readDate(value);
    },
    print: (paper) => one(paper.date).map(printedDay),
  },
  {
    key: '附注',
    path: 'note',
    help: '连同括号，如（此件公开发布）',
    read: (draft, value) => {
      draft.note = single(value);
    },
    print: (paper) => one(paper.note).map(literal),
  },
];
