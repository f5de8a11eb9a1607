/** Words of numbering. */
import type { ModuleTexts } from '../form.ts';

/** Words of numbering. */
export const numbering = {
  errors: {
    'numbering.unknown_series': {
      what: '没有设定这类编号的机关代字。',
      next: '请联系管理员在“编号”中设定后再办。',
    },
  },
} satisfies ModuleTexts;
