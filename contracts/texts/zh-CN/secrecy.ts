/** Words of 保密处置: what was found after it came in, and letting it go with two hands. None repeats what was found. */
import { type ModuleTexts, str } from '../form.ts';

/** Words of secrecy. */
export const secrecy = {
  errors: {
    'secrecy.no_such_matter': {
      what: '没有这件事项。',
      next: '请核对登记号，或把事项页地址栏里的编号整段粘贴过来。',
    },
    'secrecy.already_proposed': {
      what: '这件事项已有人提请清除，正等待审定。',
      next: '请在下面的列表里查看，由另一位同志审定。',
    },
    'secrecy.already_decided': { what: '这项提请已经审定过了。', next: '请刷新页面查看结果。' },
    'secrecy.proposer_decides': {
      what: '提请人不能自己审定。',
      rule: '清除须两人经手：一人提请、一人审定',
      next: '请由另一位有保密处置权限的同志审定。',
    },
  },
  actions: { 'files.ocr': '机器识别扫描件' },
  notices: {
    'secrecy.mark_read_by_machine': () =>
      '机器识别扫描件时发现密级特征，文件已移除，请到“保密处置”核查；请勿在本系统谈论其内容',
    'secrecy.purge_proposed': (p) => `${str(p, 'by')}提请清除一件事项的内容，请到“保密处置”审定`,
    'secrecy.purge_decided': (p) =>
      str(p, 'decision') === 'approved'
        ? `${str(p, 'by')}同意了您提请的清除，内容随即清除`
        : `${str(p, 'by')}没有同意您提请的清除`,
  },
  names: {
    'purge.proposed': '待审定',
    'purge.refused': '未同意',
    'purge.going': '正在清除',
    'purge.gone': '已清除',
  },
  labels: {
    page: '保密处置',
    found: '扫描件中发现的密级特征',
    foundNone: '没有发现',
    foundHow: '机器识别出密级特征的扫描件已自动移除；它所在的事项若还留有相关文字，请在“提请清除”里提请。',
    propose: '提请清除',
    proposeHow:
      '经核查属于不应在本系统保存的，一人提请、另一人审定后，正文、附件、意见、索引连同由它产生的事项一并清除；办理记录和封存照常可校验。',
    matter: '登记号或事项编号',
    reason: '原因（不要写出涉密内容）',
    send: '提请',
    sent: '已提请，等待另一位同志审定',
    requests: '提请与审定',
    requestsNone: '还没有提请',
    approve: '同意清除',
    approveSure: '再按一次：清除后不能恢复',
    refuse: '不同意',
    noNumber: '（无编号）',
    number: '事项',
    rule: '特征',
    who: '上传人',
    when: '时间',
    by: (p) => `${str(p, 'by')}提请：${str(p, 'reason')}`,
    decided: (p) => `${str(p, 'by')}审定`,
    gone: (p) => `清除 ${str(p, 'matters')} 件事项、${str(p, 'files')} 份文件`,
    take: '提请清除这件',
  },
} satisfies ModuleTexts;
