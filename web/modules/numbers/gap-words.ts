/** What became of a number, in words: this is what explains a gap years later. */
import type { NumberRow } from '../../../contracts/modules/numbers.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { numbers } from '../../../contracts/texts/zh-CN/numbers.ts';

const { labels } = numbers;

/** One sentence for every number. */
export function gapWords({ state, origin, reason }: Pick<NumberRow, 'state' | 'origin' | 'reason'>): string {
  const params = { reason: reason ?? '' };
  switch (state) {
    case 'void':
      return said(labels.whyVoid, params);
    case 'reserved':
      return said(labels.whyReserved, params);
    case 'released':
      return said(origin === 'skipped' ? labels.whySkipped : labels.whyReleased, params);
    case 'issued':
      if (origin === 'manual') return said(labels.whyManual, params);
      return origin === 'taken' ? labels.whyTaken : said(labels.whyFilled, params);
  }
}
