import type { Head } from './head.ts';
import type { Line } from './line.ts';

/** How many lines of a page may stand between its title and the paper's own head. */
const MOST_BETWEEN = 16;

/** What pages put before and after a paper's title in their own: 【法规标题】…, 标题：…, …_江州市人民政府网站. */
const BEFORE = /^(?:【[^】]{2,8}】|(?:文件)?(?:标题|名称)[:：])/;
const AFTER = /[-_|｜—]+[^-_|｜—]{2,24}(?:网|网站|门户|平台|公报|政府|信息公开)$/;

const bare = (title: string): string => title.replace(BEFORE, '').replace(AFTER, '');

/**
 * Web pages print the title above their box and the paper prints it again: the second is the paper's. Between them may stand the
 * paper's mark, which then shows that what was taken for the title was the page's.
 */
export function repeatsTitle(lines: Line[], i: number, head: Head): boolean {
  const title = bare(head.title.map((l) => l.tight).join(''));
  // Once, near the top: a text of nothing but the same line is no web page.
  if (title === '' || i > 60) return false;
  if (repeatedAt(lines, i, title)) {
    for (const line of head.title) line.role = 'noise';
    for (const line of lines.slice(0, i)) if (line.role === 'mark') line.role = 'noise';
    const first = lines[i];
    if (first) first.role = 'title';
    head.title = first ? [first] : [];
    return true;
  }
  const line = lines[i];
  if (line === undefined || head.number !== null || !/^.{2,60}文件$/.test(line.tight)) return false;
  for (let k = i + 1; k < Math.min(i + MOST_BETWEEN, lines.length); k++) {
    if (!repeatedAt(lines, k, title)) continue;
    for (const each of head.title) each.role = 'noise';
    head.title = [];
    line.role = 'mark';
    head.marks.push(line);
    return true;
  }
  return false;
}

/** Do the lines from `k` on, joined, say the title again? */
function repeatedAt(lines: readonly Line[], k: number, title: string): boolean {
  let joined = '';
  for (let at = k; at < lines.length && joined.length < title.length; at++) {
    const line = lines[at];
    if (line !== undefined && line.role !== 'noise') joined += line.tight;
  }
  return joined === title && lines[k]?.role !== 'noise';
}
