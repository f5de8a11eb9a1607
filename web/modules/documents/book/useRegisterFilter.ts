/** What the register is narrowed to, kept in the address so that it can be sent, opened again and gone back from. */
import dayjs from 'dayjs';
import { LocalDate } from '../../../../contracts/base/dates.ts';
import { RegisterFilter } from '../../../../contracts/modules/incoming-register.ts';
import { useUrlWord } from '../../../platform/navigation.tsx';

const FIELDS = ['state', 'on', 'from', 'to', 'kind', 'relation', 'urgency', 'sender', 'pace'] as const;

/** A change of the filter; undefined takes a field out. */
export type FilterChange = { readonly [K in keyof RegisterFilter]?: RegisterFilter[K] | undefined };

/** The filter and how to change it. Words in the address that mean nothing are left out. */
export function useRegisterFilter(): { filter: RegisterFilter; set(change: FilterChange): void } {
  const words = {
    state: useUrlWord('state'),
    on: useUrlWord('on'),
    from: useUrlWord('from'),
    to: useUrlWord('to'),
    kind: useUrlWord('kind'),
    relation: useUrlWord('relation'),
    urgency: useUrlWord('urgency'),
    sender: useUrlWord('sender'),
    pace: useUrlWord('pace'),
  };
  const entries = FIELDS.flatMap((field) => {
    const value = words[field][0];
    if (value === undefined) return [];
    return RegisterFilter.shape[field].safeParse(value).success ? [[field, value] as const] : [];
  });
  return {
    filter: RegisterFilter.parse(Object.fromEntries(entries)),
    set(change) {
      for (const field of FIELDS) if (field in change) words[field][1](change[field]);
    },
  };
}

/** First and last day of a month given as 2026-09, or of a year given as 2026. */
export function daysOf(period: string): { from: LocalDate; to: LocalDate } {
  const [year = '', month] = period.split('-');
  if (!month) return { from: LocalDate.parse(`${year}-01-01`), to: LocalDate.parse(`${year}-12-31`) };
  const last = dayjs(`${period}-01`).daysInMonth();
  return { from: LocalDate.parse(`${period}-01`), to: LocalDate.parse(`${period}-${last}`) };
}
