/** Reading the clear-out; what it is narrowed to stands in the address. */
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { clearOut, clearOutCounts, LeftBucket, type Whose } from '../../../../contracts/modules/clear-out.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { type RowOf, usePages } from '../../../platform/api/usePages.ts';
import { useUrlWord } from '../../../platform/navigation.tsx';

/** A row. */
export type ClearRow = RowOf<typeof clearOut>;
/** The figures. */
export type ClearCounts = ReplyOf<typeof clearOutCounts>;

/** What the list is narrowed to. */
export interface Narrowing {
  readonly left: LeftBucket | undefined;
  readonly holder: string | undefined;
  readonly unit: string | undefined;
  readonly isNarrowed: boolean;
  setLeft(left: LeftBucket | undefined): void;
  setHolder(id: string | undefined): void;
  setUnit(id: string | undefined): void;
  clear(): void;
}

/** Reads and sets it. */
export function useNarrowing(): Narrowing {
  const [left, setLeft] = useUrlWord('left');
  const [holder, setHolder] = useUrlWord('who');
  const [unit, setUnit] = useUrlWord('unit');
  return {
    left: LeftBucket.safeParse(left).data,
    holder,
    unit,
    isNarrowed: left !== undefined || holder !== undefined || unit !== undefined,
    setLeft,
    setHolder,
    setUnit,
    clear() {
      setLeft(undefined);
      setHolder(undefined);
      setUnit(undefined);
    },
  };
}

/** Open tasks, nearest limit first. */
export function useClearOut(whose: Whose, { left, holder, unit }: Narrowing) {
  return usePages(clearOut, {
    query: {
      whose,
      limit: 50,
      ...(left ? { left } : {}),
      ...(holder ? { holder } : {}),
      ...(unit ? { unit } : {}),
    },
  });
}

/** Figures; lights change by time alone. */
export function useClearOutCounts(whose: Whose) {
  return useEndpoint(clearOutCounts, { query: { whose } }, { everyMs: 120_000 });
}
