/** A subject as the stories use it, and which come up in a month. */
import { SUBJECTS } from './subjects.data.ts';

/** How a paper on it may come: see subjects.data.ts. */
export type Form = 'n' | 'p' | 's' | 'm' | 'b' | 'r' | 'f' | 'a' | 'c';

/** A subject. */
export interface Subject {
  readonly noun: string;
  readonly lead: string;
  readonly besides: readonly string[];
  readonly forms: readonly Form[];
  comesUpIn(month: number): boolean;
}

function monthsOf(range: string): (month: number) => boolean {
  if (range === '') return () => true;
  const [from = 1, to = 12] = range.split('-').map(Number);
  return (month) => (from <= to ? month >= from && month <= to : month >= from || month <= to);
}

/** All subjects. */
export const ALL_SUBJECTS: readonly Subject[] = SUBJECTS.map(([noun, lead, besides, months, forms]) => ({
  noun,
  lead,
  besides: besides === '' ? [] : besides.split(' '),
  forms: [...forms] as Form[],
  comesUpIn: monthsOf(months),
}));
