/** Days as an office writes them, line by line, into what the server reads. */

const DAY = /^(?:(\d{4})[-年./])?(\d{1,2})[-月./](\d{1,2})日?$/;
const SPAN = /\s*(?:至|到|—|–|~|～|\/)\s*/;

/** `2月5日至11日` of 2027 → `2027-02-05/2027-02-11`. A line that is no day is named. */
export function dayLines(text: string, year: number): { days: string[]; unreadable: string | undefined } {
  const days: string[] = [];
  for (const line of text
    .split(/[\n，、,；;]/)
    .map((l) => l.trim())
    .filter(Boolean)) {
    const read = readLine(line, year);
    if (read === undefined) return { days, unreadable: line };
    days.push(read);
  }
  return { days, unreadable: undefined };
}

function readLine(line: string, year: number): string | undefined {
  const [from = '', to, ...rest] = line.replace(/[（(].*?[）)]/g, '').split(SPAN);
  if (rest.length > 0) return undefined;
  const first = readDay(from, year, undefined);
  if (first === undefined || to === undefined) return first;
  const last = readDay(to, year, first);
  return last === undefined ? undefined : `${first}/${last}`;
}

/** `11日` alone stands in the month of the day before it. */
function readDay(text: string, year: number, before: string | undefined): string | undefined {
  const alone = /^(\d{1,2})日?$/.exec(text);
  if (alone && before) return `${before.slice(0, 8)}${(alone[1] ?? '').padStart(2, '0')}`;
  const match = DAY.exec(text);
  if (!match) return undefined;
  return `${match[1] ?? year}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`;
}
