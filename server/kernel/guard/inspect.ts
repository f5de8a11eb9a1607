/**
 * The guard: decides from layout and context whether something carries a state-secret mark. It is pure and keeps
 * nothing; its verdict names a rule and a page and never a word of what it read.
 * Rule source: 保守国家秘密法 (2024) 22, 28–31; GB/T 9704-2012 7.2.1–7.2.2; 党政机关公文处理工作条例 9.
 */
import type { GuardRule } from '../../../contracts/modules/guard.ts';
import type { GuardInput, GuardVerdict } from './input.ts';
import { readLines } from './normal.ts';
import { endsInMark, ruleOfPage } from './pages.ts';
import { ruleOfFileName, ruleOfTitle } from './titles.ts';

/**
 * Looks at title, file name and every page, in this order, and stops at the first hit. What could not be read is
 * `not-checked` unless something else of it is refused; it never counts as passed.
 */
export function inspect(input: GuardInput): GuardVerdict {
  const named = ruleOfNames(input);
  if (named !== undefined) return { verdict: 'refused', rule: named, page: null };

  const pages = input.pages.map((page) => ({ page: page.page, lines: readLines(page.lines) }));
  const hasRunningFoot = pages.filter(({ lines }) => endsInMark(lines)).length >= 2;
  for (const [i, { page, lines }] of pages.entries()) {
    const rule = ruleOfPage(lines, { isFirst: i === 0, hasRunningFoot });
    if (rule !== undefined) return { verdict: 'refused', rule, page };
  }

  const hasText = pages.some(({ lines }) => lines.length > 0);
  const isUnread = !input.readable || (pages.length > 0 && !hasText && isFile(input));
  return isUnread
    ? { verdict: 'not-checked', rule: 'no-text', page: null }
    : { verdict: 'passed', rule: null, page: null };
}

function ruleOfNames(input: GuardInput): GuardRule | undefined {
  const byTitle = input.title === undefined ? undefined : ruleOfTitle(input.title);
  return byTitle ?? (input.fileName === undefined ? undefined : ruleOfFileName(input.fileName));
}

/** Pages without a letter are a scan when they come as a file, and simply empty when they are typed. */
function isFile(input: GuardInput): boolean {
  return input.fileName !== undefined || ['file', 'import', 'exchange'].includes(input.entrance);
}
