/** Words of time limits. */
import { type ModuleTexts, str } from '../form.ts';

/** Words of time limits. */
export const clocks = {
  errors: {
    'clocks.expired': {
      what: '期限已过，不能再延期。',
      rule: '延期须在到期前提出并经批准，说明理由',
      next: '请先办结并说明超期原因；确需重新计时的，由交办单位退回重办。',
    },
    'clocks.extension_limit': {
      what: (p) => `这件事最多延期 ${str(p, 'times')} 次，已经用完。`,
      rule: '延期次数以该项时限的规定为准，一般一次',
      next: '请按现有期限办结，或请示交办领导。',
    },
    'clocks.stopped': {
      what: '时限已经停止计算，不能再改。',
      next: '如需继续办理，请先重新打开或退回重办。',
    },
    'clocks.already_started': { what: '时限已经开始计算。', next: '请刷新后查看。' },
    'clocks.not_started': { what: '时限还没有开始计算。', next: '请先立项或交办。' },
    'clocks.already_paused': { what: '时限已经暂停。', next: '请刷新后查看暂停原因。' },
    'clocks.not_paused': { what: '时限没有暂停，不用恢复。', next: '请刷新后查看。' },
    'clocks.out_of_order': {
      what: '填写的时间早于上一次记录。',
      next: '请按事情发生的先后填写。',
    },
  },
  names: {
    'did.clocks.warn': '到期提醒',
    'did.clocks.overdue': '超期登记',
    'did.clocks.escalate': '超期升级督促',
    'did.clocks.report': '提醒报送进展',
    'did.clocks.recount': '工作日安排有变，重新计算到期日',
    'did.clocks.follow_wait': '等待期限随所等事项顺延',
    'did.clocks.wait_over': '等待到期提醒',
  },
} satisfies ModuleTexts;
