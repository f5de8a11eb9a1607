/** Lists of the desks as workbooks. */
import { clearOut as clearContract } from '../../../contracts/modules/clear-out.ts';
import {
  unitDue as dueContract,
  reminders as remindContract,
  watch as watchContract,
} from '../../../contracts/modules/desk-views.ts';
import { done as doneContract, inbox as inboxContract } from '../../../contracts/modules/desks.ts';
import { desks } from '../../../contracts/texts/zh-CN/desks.ts';
import { dueCell, exportable, momentCell, nameCell, stepCell } from '../../kernel/exporting/api.ts';
import { clearOut } from './queries/clear-out.ts';
import { done } from './queries/done.ts';
import { inbox } from './queries/inbox.ts';
import { reminders } from './queries/reminders.ts';
import { unitDue } from './queries/unit-due.ts';
import { watch } from './queries/watch.ts';

const { labels } = desks;

interface TaskLike {
  readonly light: string;
  readonly dueAt: Parameters<typeof dueCell>[0];
  readonly matterKind: string;
  readonly step: string;
  readonly title: string;
  readonly number: string | null;
  readonly source: string | null;
}

const taskColumns = [
  { title: labels.colState, width: 8, cell: (r: TaskLike) => nameCell(`light.${r.light}`) },
  { title: labels.colDue, width: 18, cell: (r: TaskLike) => dueCell(r.dueAt) },
  { title: labels.colAction, width: 16, cell: (r: TaskLike) => stepCell(r.matterKind, r.step) },
  { title: labels.colTitle, width: 50, cell: (r: TaskLike) => r.title },
  { title: labels.colNumber, width: 24, cell: (r: TaskLike) => r.number },
  { title: labels.colSender, width: 26, cell: (r: TaskLike) => r.source },
];

/** 待办、日清日结、盯办、本单位要报的、今天的提醒、已办. */
export const deskLists = [
  exportable(inboxContract, inbox, { title: labels.inbox, columns: taskColumns }),
  exportable(clearContract, clearOut, {
    title: labels.clearOut,
    columns: [...taskColumns, { title: labels.colHolder, width: 16, cell: (r) => r.holder }],
  }),
  exportable(watchContract, watch, {
    title: labels.watch,
    columns: [
      { title: labels.colState, width: 8, cell: (r) => nameCell(`light.${r.light}`) },
      { title: labels.colDue, width: 18, cell: (r) => dueCell(r.dueAt) },
      { title: labels.colAction, width: 16, cell: (r) => stepCell(r.kind, r.step) },
      { title: labels.colTitle, width: 50, cell: (r) => r.title },
      { title: labels.byLeader, width: 12, cell: (r) => r.leader },
      { title: labels.bySource, width: 26, cell: (r) => r.source },
      { title: labels.colUnit, width: 18, cell: (r) => r.unitName },
      { title: labels.colHolder, width: 24, cell: (r) => r.holders.join('、') },
    ],
  }),
  exportable(dueContract, unitDue, {
    title: labels.unitOwes,
    columns: [
      { title: labels.colState, width: 8, cell: (r) => nameCell(`light.${r.light}`) },
      { title: labels.colDue, width: 18, cell: (r) => dueCell(r.dueAt) },
      { title: labels.colTitle, width: 50, cell: (r) => r.title },
      { title: labels.colHolder, width: 24, cell: (r) => r.holders.join('、') },
      { title: labels.signFor, width: 16, cell: (r) => momentCell(r.signedFor?.at ?? null) },
    ],
  }),
  exportable(remindContract, reminders, {
    title: labels.reminders,
    columns: [
      { title: labels.colAt, width: 18, cell: (r) => momentCell(r.at) },
      { title: labels.remindWhat, width: 14, cell: (r) => nameCell(`remind.${r.what}`) },
      { title: labels.remindWho, width: 24, cell: (r) => r.holders.join('、') },
      { title: labels.colUnit, width: 18, cell: (r) => r.unitName },
      { title: labels.colTitle, width: 50, cell: (r) => r.title },
      { title: labels.colState, width: 18, cell: (r) => momentCell(r.sentAt) },
    ],
  }),
  exportable(doneContract, done, {
    title: labels.done,
    columns: [
      { title: labels.colAt, width: 18, cell: (r) => momentCell(r.at) },
      { title: labels.colTitle, width: 50, cell: (r) => r.title },
      { title: labels.colNumber, width: 24, cell: (r) => r.number },
      { title: labels.colState, width: 10, cell: (r) => nameCell(`state.${r.state}`) },
    ],
  }),
];
