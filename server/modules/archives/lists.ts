/** The archive's list as a workbook. */
import { prefiled as contract } from '../../../contracts/modules/archives.ts';
import { archives } from '../../../contracts/texts/zh-CN/archives.ts';
import { desks } from '../../../contracts/texts/zh-CN/desks.ts';
import { exportable } from '../../kernel/exporting/api.ts';
import { prefiled } from './queries.ts';

/** 归档. */
export const archiveList = exportable(contract, prefiled, {
  title: archives.labels.page,
  columns: [
    { title: desks.labels.colClosed, width: 14, cell: (r) => r.closedOn },
    { title: desks.labels.colTitle, width: 54, cell: (r) => r.title },
    { title: desks.labels.colNumber, width: 24, cell: (r) => r.number },
    { title: archives.labels.code, width: 30, cell: (r) => r.archivalCode },
    { title: desks.labels.colFiles, width: 8, cell: (r) => r.files },
  ],
});
