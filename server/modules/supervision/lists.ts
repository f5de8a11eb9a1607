/** The ladder as a workbook. */
import { ladder as contract } from '../../../contracts/modules/supervision-assignments.ts';
import { supervision } from '../../../contracts/texts/zh-CN/supervision.ts';
import { dueCell, exportable, nameCell, stepCell } from '../../kernel/exporting/api.ts';
import { ladder } from './queries.ts';

const { labels } = supervision;

/** 督办台账. */
export const ladderList = exportable(contract, ladder, {
  title: labels.page,
  columns: [
    { title: labels.left, width: 8, cell: (r) => nameCell(`light.${r.light}`) },
    { title: labels.unit, width: 18, cell: (r) => r.unitName },
    { title: labels.item, width: 50, cell: (r) => r.itemTitle },
    { title: labels.noticeNumber, width: 22, cell: (r) => r.noticeNumber },
    { title: labels.step, width: 14, cell: (r) => stepCell('supervision.assignment', r.step) },
    { title: labels.holders, width: 24, cell: (r) => r.holders.join('、') },
    { title: labels.due, width: 18, cell: (r) => dueCell(r.dueAt) },
    { title: labels.returnsColumn, width: 10, cell: (r) => r.returns },
    { title: labels.chasesColumn, width: 10, cell: (r) => r.chases },
  ],
});
