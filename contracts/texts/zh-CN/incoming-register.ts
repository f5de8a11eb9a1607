/** Words of the register as a book. */
import type { ModuleTexts } from '../form.ts';

/** Words of the register. */
export const incomingRegister = {
  names: {
    'pace.in_time': '按时',
    'pace.late': '超时',
  },
  labels: {
    findSender: '按来文单位查',
    month: '月份',
    year: '年度',
    source: '来源',
    pace: '是否按时',
    figures: '分类统计（点数字看明细）',
    papers: '件数',
    over: '已办结',
    returned: '退文、转出',
    noKind: '未注明',
  },
} satisfies ModuleTexts;
