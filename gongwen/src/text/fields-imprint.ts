/** Front-matter fields of the imprint (GB/T 9704-2012, 7.4) and of what a source wrote otherwise. */
import { printedDay } from '../model/date.ts';
import { WRITTEN_ELEMENTS } from '../model/paper.ts';
import { type Field, one, requireYes } from './field.ts';
import { readDate, readGroups } from './fields-body.ts';
import { literal, single } from './fields-head.ts';

const WRITTEN_WORDS: Readonly<Record<(typeof WRITTEN_ELEMENTS)[number], string>> = {
  number: '发文字号',
  date: '成文日期',
  addressees: '主送',
  attachmentList: '附件说明',
  copyTo: '抄送',
  printedOn: '印发日期',
  signers: '签发人',
};

/** 抄送 to the other elements. */
export const IMPRINT_FIELDS: readonly Field[] = [
  {
    key: '主送移版记',
    path: 'imprint.addresseesHere',
    help: '是：主送机关过多，移至版记',
    read: (draft, value) => {
      requireYes(value);
      draft.addresseesHere = true;
    },
    print: ({ imprint }) => (imprint.addresseesHere ? ['是'] : []),
  },
  {
    key: '抄送',
    path: 'imprint.copyTo',
    help: '机关名称，句号不必写',
    read: (draft, value) => {
      draft.copyTo = readGroups(value);
    },
    print: ({ imprint }) => (imprint.copyTo.length === 0 ? [] : [literal(imprint.copyTo.join('，'))]),
  },
  {
    key: '印发机关',
    path: 'imprint.office',
    help: '办公厅（室）',
    read: (draft, value) => {
      draft.office = single(value);
    },
    print: ({ imprint }) => one(imprint.office).map(literal),
  },
  {
    key: '印发日期',
    path: 'imprint.printedOn',
    help: '2026年1月6日：送印之日',
    read: (draft, value) => {
      draft.printedOn = readDate(value);
    },
    print: ({ imprint }) => one(imprint.printedOn).map(printedDay),
  },
  {
    key: '版记其他',
    path: 'imprint.others',
    help: '版记中的其他要素，每项一行',
    repeats: true,
    read: (draft, value) => {
      draft.others.push(single(value));
    },
    print: ({ imprint }) => imprint.others.map(literal),
  },
];

/** 原文.发文字号 and its like: what the source wrote where it departs from the standard. */
export const WRITTEN_FIELDS: readonly Field[] = WRITTEN_ELEMENTS.map((element) => ({
  key: `原文.${WRITTEN_WORDS[element]}`,
  path: `asWritten.${element}`,
  help: '来文中不合标准的原样写法，供检查用',
  read: (draft, value) => {
    draft.asWritten[element] = single(value);
  },
  print: (paper) => one(paper.asWritten?.[element]).map(literal),
}));
