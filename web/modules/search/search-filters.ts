/** The filters of a search, kept in the address: a link shows the same. */
import { MatterState, Urgency } from '../../../contracts/base/acts.ts';
import { LocalDate } from '../../../contracts/base/dates.ts';
import { useUrlWords } from '../../platform/navigation.tsx';

/** Kinds one may look for. */
export const KINDS = ['documents.incoming', 'supervision.item', 'supervision.assignment'] as const;

/** Names of the filters in the address. */
const NAMES = ['kind', 'state', 'from', 'to', 'unitId', 'source', 'urgency', 'mine'] as const;
type Name = (typeof NAMES)[number];

/** The filters as asked of the server. */
export interface Asked {
  readonly kind?: string;
  readonly state?: MatterState;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly unitId?: number;
  readonly source?: string;
  readonly urgency?: Urgency;
  readonly mine?: 'yes';
}

/** The filters in force and how to change them. */
export interface SearchFilters {
  readonly asked: Asked;
  /** How many are set. */
  readonly count: number;
  /** Name of the unit, as it was chosen. */
  readonly unitName: string | undefined;
  set(change: Partial<Record<Name | 'unitName', string | undefined>>): void;
  clear(): void;
}

/** Takes from the address what is in order; a hand-made address with nonsense in it filters by nothing. */
export function askedOf(words: Readonly<Record<string, unknown>>): Asked {
  const text = (name: Name) => {
    const value = words[name];
    return value === undefined || value === null || value === '' ? undefined : String(value);
  };
  const unit = Number(text('unitId'));
  const kind = KINDS.find((k) => k === text('kind'));
  const state = MatterState.safeParse(text('state')).data;
  const urgency = Urgency.safeParse(text('urgency')).data;
  const from = LocalDate.safeParse(text('from')).data;
  const to = LocalDate.safeParse(text('to')).data;
  const source = text('source')?.slice(0, 60);
  return {
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(Number.isInteger(unit) && unit > 0 ? { unitId: unit } : {}),
    ...(source ? { source } : {}),
    ...(urgency ? { urgency } : {}),
    ...(text('mine') === 'yes' ? { mine: 'yes' as const } : {}),
  };
}

/** The filters of this screen. */
export function useSearchFilters(): SearchFilters {
  const [words, set] = useUrlWords();
  const asked = askedOf(words);
  return {
    asked,
    count: Object.keys(asked).length,
    unitName: typeof words.unitName === 'string' ? words.unitName : undefined,
    set,
    clear: () => set(Object.fromEntries([...NAMES, 'unitName'].map((name) => [name, undefined]))),
  };
}
