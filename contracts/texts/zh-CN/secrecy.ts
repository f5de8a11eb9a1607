/** Words of 保密处置: what was found after it came in, and letting it go with two hands. None repeats what was found. */
import { type ModuleTexts, str } from '../form.ts';

/** Words of secrecy. */
export const secrecy = {
  errors: {},
  notices: {
    'secrecy.mark_read_by_machine': () =>
      '机器识别扫描件时发现密级特征，文件已移除，请到“保密处置”核查；请勿在本系统谈论其内容',
    'secrecy.purge_proposed': (p) => `${str(p, 'by')}提请清除一件事项的内容，请到“保密处置”审定`,
    'secrecy.purge_decided': (p) =>
      str(p, 'decision') === 'approved' ? '您提请的清除已获同意，内容已清除' : '您提请的清除未获同意',
  },
  names: {},
  labels: {},
} satisfies ModuleTexts;
