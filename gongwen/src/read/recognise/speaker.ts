import { isAddressees } from './addressees.ts';
import { lastDateIn } from './chinese-date.ts';
import type { Head } from './head.ts';
import { endsLikeTitle } from './kind.ts';
import { type Line, lineAfter } from './line.ts';
import { organsOf } from './organs.ts';

/** Where and when a report was given: ——2026年1月16日在江州市第十六届人民代表大会第三次会议上. */
const OCCASION = /^[—–-]{1,2}.*(?:年.*日|会议|大会)/;
/** Who gave it: 江州市市长 吴某某. */
const PERSON =
  /^.{2,30}(?:长|主任|主席|书记|局长|总理)[\s\u3000]*\p{Script=Han}{1,3}[\s\u3000]*\p{Script=Han}{0,3}$/u;

/**
 * Lines between a whole title and those addressed, as reports to a congress have them: the occasion, and who speaks. Papers that
 * are published under their makers' names (公报) have the organs there too, with the date below.
 */
export function speaker(lines: Line[], i: number, head: Head): boolean {
  const line = lines[i];
  if (!line || head.title.length === 0 || !endsLikeTitle(head.title.map((l) => l.tight).join('')))
    return false;
  if (OCCASION.test(line.tight) && line.tight.length <= 60) {
    const value = lastDateIn(line.tight);
    if (value !== null && head.date === null) head.date = { value, line };
    line.role = 'titleNote';
    return true;
  }
  const next = nextOf(lines, i);
  const closes = next !== undefined && (isAddressees(lines, lines.indexOf(next), true) > 0 || isDate(next));
  const organs = organsOf(line.text);
  if (!closes || (organs.length === 0 && !PERSON.test(line.text))) return false;
  head.organs.push(...organs);
  line.role = 'titleNote';
  return true;
}

/** The next line that names no more organs. */
function nextOf(lines: Line[], i: number): Line | undefined {
  let next = lineAfter(lines, i);
  for (let k = 0; k < 6 && next !== undefined && organsOf(next.text).length > 0; k++)
    next = lineAfter(lines, lines.indexOf(next));
  return next;
}

const isDate = (line: Line): boolean => line.tight.length <= 14 && lastDateIn(line.tight) !== null;
