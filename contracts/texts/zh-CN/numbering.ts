/** Words of numbering. */
import { type ModuleTexts, str } from '../form.ts';

const STATES: Readonly<Record<string, string>> = {
  issued: '已经用了',
  void: '已经作废',
  reserved: '还在预留',
  released: '已经退回，可以补用',
};

/** Words of numbering. */
export const numbering = {
  errors: {
    'numbering.unknown_series': {
      what: '没有设定这类编号的机关代字。',
      next: '请联系管理员在“编号”中设定后再办。',
    },
    'numbering.no_such_number': {
      what: (p) => `这个序列里还没有第 ${str(p, 'serial')} 号。`,
      next: '请刷新台账后再选。',
    },
    'numbering.wrong_state': {
      what: (p) => `${str(p, 'number')}${STATES[str(p, 'state')] ?? '现在不能这样办'}。`,
      rule: '已用的文号不收回、不再用；作废的留在台账里，不恢复',
      next: '请刷新台账，另选一个号。',
    },
    'numbering.wrong_format': {
      what: '这个文号和本序列的格式对不上。',
      rule: '党政机关公文处理工作条例第九条：机关代字、年份、发文顺序号',
      next: (p) => `请照 ${str(p, 'example')} 的样子填写。`,
    },
    'numbering.leap_too_long': {
      what: (p) => `离下一个号太远，一次最多跳过 ${str(p, 'most')} 个。`,
      rule: '跳过的号都要在台账里留空号，逐个说明',
      next: '请核对号码；确需跳过的，分几次预留。',
    },
  },
} satisfies ModuleTexts;
