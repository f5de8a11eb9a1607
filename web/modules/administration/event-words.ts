/** What a record of the audit is about, in words. */
import { findText, said, texts } from '../../../contracts/texts/texts.ts';
import { administration } from '../../../contracts/texts/zh-CN/administration.ts';

const { labels } = administration;

/**
 * An event by its own words, or those of the act it is named after. Reading has no words of its own: a refused look is
 * named after the page it was for.
 */
export function eventWords(event: string): string {
  const known = findText('names', `event.${event}`) ?? findText('actions', event);
  if (known !== undefined) return known;
  const page = texts[event.split('.')[0] ?? '']?.labels?.page;
  return page ? said(labels.looked, { page: said(page) }) : event;
}
