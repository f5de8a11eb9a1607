/** The register as a workbook. */
import { list } from '../../../contracts/modules/documents.ts';
import { documents } from '../../../contracts/texts/zh-CN/documents.ts';
import { exportable, momentCell, nameCell, stepCell } from '../../kernel/exporting/api.ts';
import { listIncoming } from './queries.ts';

const { labels } = documents;

/** 收文登记簿. */
export const registerList = exportable(list, listIncoming, {
  title: labels.page,
  columns: [
    { title: labels.registerNumber, width: 24, cell: (r) => r.registerNumber },
    { title: labels.title, width: 50, cell: (r) => r.title },
    { title: labels.sender, width: 26, cell: (r) => r.sender },
    { title: labels.number, width: 24, cell: (r) => r.paperNumber },
    {
      title: labels.step,
      width: 16,
      cell: (r) =>
        r.state === 'open' ? stepCell('documents.incoming', r.step) : nameCell(`state.${r.state}`),
    },
    { title: labels.holders, width: 24, cell: (r) => r.holders.join('、') },
    { title: labels.at, width: 18, cell: (r) => momentCell(r.at) },
  ],
});
