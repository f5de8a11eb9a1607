/** Words of the scan folder. */
import { type ModuleTexts, str } from '../form.ts';

/** Words of the scan folder. */
export const scanQueue = {
  errors: {
    'documents.scan_gone': {
      what: '这份扫描件不在文件夹里了，或者扫描仪还没有写完。',
      next: '可能已被同事取走；列表已刷新，请核对后再取。',
    },
  },
  labels: {
    title: (p) => `扫描文件夹（${str(p, 'n')} 份待取）`,
    how: '扫描仪存到文件夹里的来文。取来后同样先查密级，再核对登记；一份里有几件的可以拆开。',
    take: '取来登记',
    takeAll: (p) => `全部取来（${str(p, 'n')} 份）`,
    taking: (p) => `正在取 ${str(p, 'done')}/${str(p, 'n')}…`,
    arriving: '扫描仪正在写',
    tooLarge: '超过 50 MB，请分开扫描',
    marked: '文件名带密级标志，不能取；请到扫描机上处理',
    same: (p) => `与“${str(p, 'name')}”完全相同`,
    refused: (p) => `没有取来：${str(p, 'name')}`,
  },
} satisfies ModuleTexts;
