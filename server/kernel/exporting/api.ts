/** Lists that may leave as workbooks. */
export { dueCell, momentCell, nameCell, stepCell } from './cells.ts';
export { type Cell, type ExportList, exportable, findList, type ListColumn, registerList } from './lists.ts';
