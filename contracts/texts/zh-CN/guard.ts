/** Words of the guard. None of them repeats a word of what was refused: a trace of it must not stay here either. */
import { type ModuleTexts, str } from '../form.ts';

const RULES: Readonly<Record<string, string>> = {
  'starred-mark': '带★的密级标志',
  'mark-in-head': '版头或附件首部的密级',
  'mark-in-margin': '页眉页脚的密级',
  'labelled-level': '“密级”栏填有密级',
  'ticked-level': '表格中勾选了密级',
  'self-declared': '文中自称属国家秘密',
  'cited-mark': '引用了带密级的文件',
  'catalogue-row': '目录中列有带密级的文件',
  'classified-number': '涉密编号或密码电报',
  'english-mark': '外文密级标志',
  'mark-in-title': '标题含密级',
  'mark-in-file-name': '文件名含密级',
  'no-text': '没有可读的文字（扫描件）',
};

function feature(p: Readonly<Record<string, unknown>>): string {
  const said = RULES[str(p, 'rule')] ?? '密级标志';
  const page = str(p, 'page');
  return page ? `${said}，第 ${page} 页` : said;
}

/** Words of the guard. */
export const guard = {
  errors: {
    'guard.secrecy_mark_found': {
      what: (p) => `没有收：发现密级特征（${feature(p)}）。系统没有留下任何内容。`,
      rule: '涉密文件不得进入非涉密系统（保守国家秘密法；本系统入口检查规则）',
      next: '请立即停止在本机处理，将原件交机要员按涉密载体登记办理；如属误判，请保密办确认后另行提供可公开版本。',
    },
    'guard.attestation_needed': {
      what: '这份文件读不出文字（多为扫描件或照片），系统没有查过密级。',
      rule: '读不出的文件须由人看过并声明',
      next: '请逐页看过原件，确认没有密级标志后勾选声明，再提交。',
    },
  },
  names: {
    'guard.passed': '已查，无密级标志',
    'guard.not_checked': '未查：读不出文字',
    'guard.attested': '经办人声明无密级标志',
    'guard.ocr_passed': '机器识别后已查，无密级标志',
    'ocr.none': '',
    'ocr.waiting': '机器正在识别，暂未检查',
    'ocr.read': '文字由机器识别，可能有误',
    'ocr.unreadable': '机器也读不出（手写、过糊或页数过多），未查',
    'ocr.no_engine': '本机没有安装识别部件，未查',
    ...Object.fromEntries(Object.entries(RULES).map(([rule, words]) => [`guard.rule.${rule}`, words])),
  },
  labels: {
    attest: '我已逐页看过，没有密级标志',
    attestFirst: '请先看过并勾选声明',
  },
} satisfies ModuleTexts;
