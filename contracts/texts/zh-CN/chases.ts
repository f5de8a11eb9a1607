/** Words of chasing. */
import { dayWords, type ModuleTexts, str } from '../form.ts';

/** Words of chasing. */
export const chases = {
  errors: {
    'chases.letter_decided': {
      what: '这份函已经处理过。',
      next: '请刷新后查看是发出了还是不发。',
    },
  },
  actions: { 'chases.send_letter': '发出催办函' },
  notices: {
    'chases.letter_sent': (p) => `督查科发来催办函，${dayWords(p, 'dueAt')}已到期：《${str(p, 'title')}》`,
    'chases.criticism_sent': (p) =>
      `书面批评：${dayWords(p, 'dueAt')}到期，催办后仍未办结：《${str(p, 'title')}》`,
  },
  names: {
    'letter.letter': '催办函',
    'letter.criticism': '书面批评',
    'letter_state.draft': '待发',
    'letter_state.sent': '已发',
    'letter_state.dropped': '不发',
    'chase.warn': '到期前提醒',
    'chase.overdue': '超期告知',
    'chase.escalate': '升级督促',
    'chase.report': '报进展',
  },
  labels: {
    page: '今日催办',
    today: '今天催谁',
    nothingToday: '今天没有要催的',
    nothingTodayHow: '到期前提醒、超期督促都按时限规则自动发，当天的列在这里。',
    more: '只列最早的一百条',
    colAt: '时间',
    colWhat: '催办',
    colMatter: '事项',
    colOwner: '责任单位',
    colTo: '催到谁',
    copied: (p) => `抄送 ${str(p, 'names')}`,
    done: '已催',
    drafted: '已拟',
    coming: '待催',
    letters: '催办函和书面批评',
    noLetters: '没有拟好的函',
    noLettersHow: '超期到规则规定的天数，系统拟好函放在这里，由您决定发不发。',
    letterText: (p) =>
      `${str(p, 'owner')}：《${str(p, 'title')}》应于${dayWords(p, 'dueAt')}前办结反馈，至今未办结。请于收到本函后抓紧办理，并书面说明超期原因。`,
    criticismText: (p) =>
      `${str(p, 'owner')}承办的《${str(p, 'title')}》应于${dayWords(p, 'dueAt')}前办结，经多次催办仍未办结，现予以书面批评。请主要负责人亲自督办，限期整改，并作出书面检查。`,
    send: '发出',
    drop: '不发',
    dropReason: '为什么不发',
    confirm: '确定',
    sent: '已发出',
    dropped: '已记为不发',
    decided: (p) => `${str(p, 'by')} ${str(p, 'at')} ${str(p, 'state')}`,
  },
} satisfies ModuleTexts;
