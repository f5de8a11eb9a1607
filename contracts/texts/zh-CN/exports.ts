/** Words of exporting. */
import { type ModuleTexts, str } from '../form.ts';

/** Words of exporting. */
export const exports = {
  errors: {
    'exports.unknown_list': {
      what: '这张表不能导出。',
      next: '请从列表页上的“导出 Excel”进入。',
    },
    'exports.not_ready': {
      what: '这份表还没有做好，或没有做成。',
      next: '请在“我的导出”里看状态；没有做成的请重新导出。',
    },
  },
  names: {
    'workbook.waiting': '正在生成',
    'workbook.done': '已做好',
    'workbook.failed': '没有做成',
    'event.list.exported': '导出列表',
    'event.workbook.downloaded': '下载导出',
  },
  labels: {
    export: '导出 Excel',
    done: (p) => `已导出 ${str(p, 'n')} 行`,
    waiting: '超过 5000 行，正在后台生成，做好后在“我的导出”里下载',
    page: '我的导出',
    none: '这一天没有导出过',
    noneHow: '在各列表上点“导出 Excel”；做好的放一天，只有您能下载。',
    title: '表名',
    rows: '行数',
    asked: '导出时间',
    state: '状态',
    download: '下载',
  },
} satisfies ModuleTexts;
