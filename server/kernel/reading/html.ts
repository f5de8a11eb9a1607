/** HTML: its words with the breaks a reader sees; titles, key words and comments as well. Nothing is run or fetched. */
import type { Budget } from './budget.ts';
import { decodedText } from './decode.ts';
import { type FoundFile, nothingFound, pageOfLines } from './found.ts';
import { scanHtml } from './markup.ts';

/** Elements that do not end a line. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|ruby|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/;

/** Reads a page. */
export function readHtml(source: string, name: string, budget: Budget): FoundFile {
  const lines: string[] = [];
  const titles: string[] = [];
  const comments: string[] = [];
  let line = '';
  let inTitle = false;
  const endLine = () => {
    budget.spend('chars', line.length);
    if (line.trim() !== '') lines.push(line.replace(/[ \t\n\r]+/g, ' ').trim());
    line = '';
  };
  scanHtml(source, {
    open(element, attributes) {
      inTitle = element === 'title';
      if (
        element === 'meta' &&
        attributes.content &&
        /keywords|description|title/i.test(attributes.name ?? '')
      )
        titles.push(attributes.content);
      for (const worded of [attributes.alt, attributes.title]) if (worded) titles.push(worded);
      if (element === 'td' || element === 'th') line += line.trim() === '' ? '' : ' | ';
      else if (!INLINE.test(element)) endLine();
    },
    text(text) {
      if (inTitle) titles.push(text.trim());
      else line += text;
    },
    close(element) {
      if (element === 'title') inTitle = false;
      else if (!INLINE.test(element) && element !== 'td' && element !== 'th') endLine();
    },
    comment: (text) => comments.push(text.trim()),
  });
  endLine();
  return {
    ...nothingFound('html', name),
    pages: [pageOfLines(lines)],
    pageCount: 1,
    titles: titles.filter((title) => title !== ''),
    besides: comments.length > 0 ? [[pageOfLines(comments)]] : [],
  };
}

/** Does a text begin as a web page does? */
export function looksHtml(head: string): boolean {
  return /^\s*(?:<!doctype html|<html|<head|<body|<\?xml[^>]*\?>\s*<html|<!--[\s\S]{0,500}?-->\s*<(?:!doctype|html))/i.test(
    head,
  );
}

/** The source of a page: by its own charset where it names one. */
export function htmlSource(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return decodedText(bytes, /charset=["']?([\w-]{2,20})/i.exec(head)?.[1]);
}
