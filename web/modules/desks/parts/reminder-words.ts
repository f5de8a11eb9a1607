/** Whom a reminder goes to, in words. */
import { findText, textOf } from '../../../../contracts/texts/texts.ts';

/** Whom the rule's step names: those who have it, the unit, or a post of it. */
export function toWhom(row: {
  readonly to: string;
  readonly holders: readonly string[];
  readonly unitName: string | null;
}): string {
  if (row.to === 'holder' && row.holders.length > 0) return row.holders.join('、');
  const word = findText('names', `remind_to.${row.to}`) ?? textOf('names', `to.${row.to}`);
  return [row.to === 'holder' ? '' : (row.unitName ?? ''), word].filter(Boolean).join(' ');
}
