/** What a record holds besides its event, in words: the auditor reads sentences, not braces. */
import { LocalDate } from '../../../contracts/base/dates.ts';
import { Uuid } from '../../../contracts/base/ids.ts';
import { errorText, findText, textOf } from '../../../contracts/texts/texts.ts';
import { formatDay } from '../../platform/format.ts';

/** The words; of refusals the reason. What only a machine can use (ids, hashes) has no word and is left out. */
export function detailWords(detail: string | null): string {
  if (detail === null) return '';
  if (!detail.startsWith('{')) return errorText(detail).what;
  return Object.entries(JSON.parse(detail) as Record<string, unknown>)
    .flatMap(([key, value]) => {
      const label = findText('names', `detail.${key}`);
      const said = label === undefined ? undefined : valueWords(key, value);
      return said === undefined ? [] : [`${label}：${said}`];
    })
    .join('；');
}

function valueWords(key: string, value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return textOf('names', 'detail.several', { n: value.length });
  if (typeof value === 'boolean') return textOf('names', value ? 'detail.yes' : 'detail.no');
  if (typeof value === 'object') return undefined;
  const text = String(value);
  if (Uuid.safeParse(text).success) return undefined;
  const day = LocalDate.safeParse(text);
  if (day.success) return formatDay(day.data);
  return (
    findText('names', `detail.${key}.${text}`) ??
    findText('names', `${key === 'before' ? 'scope' : key}.${text}`) ??
    text
  );
}
