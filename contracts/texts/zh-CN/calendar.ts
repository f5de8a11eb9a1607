/** Words of the working calendar. */
import { type ModuleTexts, str } from '../form.ts';

/** Words of the working calendar. */
export const calendar = {
  errors: {
    'calendar.not_published': {
      what: (p) => `${str(p, 'year')}年的放假安排还没有公布，算不出到期日。`,
      rule: '工作日按国务院办公厅公布的放假安排计算，不推测',
      next: '请改定一个日期，或待放假安排公布、录入后再办（通常在上一年11月公布）。',
    },
    'calendar.notice_without_year': {
      what: (p) => `调休通知涉及${str(p, 'year')}年（${str(p, 'day')}），但这一年的放假安排还没有录入。`,
      next: '请先录入当年放假安排，再录调休通知。',
    },
    'calendar.contradictory_notice': {
      what: (p) => `同一份通知把${str(p, 'day')}既列为放假又列为上班。`,
      next: '请核对通知原文后改正。',
    },
    'calendar.unreadable_overlay': {
      what: (p) => `读不懂放假安排文件 ${str(p, 'path')}。`,
      next: '请按《运维手册》中的格式整理后再导入。',
    },
  },
  labels: {
    version: (p) => `按 ${str(p, 'version')} 版工作日历计算`,
  },
} satisfies ModuleTexts;
