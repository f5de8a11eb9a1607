/** Words of archives: pre-filed the day it is 办结, numbered at arrangement. */
import { type ModuleTexts, str } from '../form.ts';

const KEPT: Readonly<Record<string, string>> = { Y: '永久', D30: '30 年', D10: '10 年' };

/** Words of archives. */
export const archives = {
  errors: {
    'archives.class_stands': {
      what: (p) => `本件已编档号 ${str(p, 'code')}，重新办理后归档仍用原档号。`,
      rule: '档号一经编定不再改变',
      next: (p) =>
        `请选回原来的保管期限（${KEPT[str(p, 'retention')] ?? ''}）和机构代码（${str(p, 'category')}），再归档。`,
    },
  },
  actions: {
    'archives.arrange': '整理归档',
  },
  names: {
    'did.archives.arrange': '整理归档，编定档号',
    'did.archives.file_parts': '随督办事项一并归档',
    'retention.Y': '永久',
    'retention.D30': '30 年',
    'retention.D10': '10 年',
    'retention.Y.for': '本级重要决策、重大事项',
    'retention.D30.for': '上级来文需办理的、督查专报',
    'retention.D10.for': '一般事务、备案、参阅',
  },
  labels: {
    page: '归档',
    title: '题名',
    number: '文号',
    nothing: '没有待整理的',
    nothingFiled: '还没有归档的',
    notYours: '这件现在不能由您整理，可能刚被别人整理过。',
    prefiled: '待整理',
    filed: '已归档',
    emptyPrefiled: '事项办结当天会自动预归档到这里。',
    emptyFiled: '整理编号后在这里查档号。',
    code: '档号',
    closedOn: '办结日期',
    files: '件数',
    filesOf: (p) => `${str(p, 'files')} 份`,
    retention: '保管期限',
    retentionRule: '按《机关文件材料归档范围和文书档案保管期限规定》（国家档案局令第8号）',
    category: '机构（问题）代码',
    categoryHint: '三位大写字母或数字，如 BGS（办公室）',
    categoryWrong: '请填三位大写字母或数字',
    arrange: '整理',
    willGetCode: '提交后按 DA/T 22-2015 编定档号，发出的档号不再收回。',
    given: (p) => `已归档，档号 ${str(p, 'number')}`,
  },
} satisfies ModuleTexts;
