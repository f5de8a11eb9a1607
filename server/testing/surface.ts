/** How a surface is looked at: what somebody was told beside what the rules in plain words say he should have been. */
import type { Ask, Asked } from './asking.ts';
import type { PlantedFile } from './drawn-matters.ts';
import {
  type DrawnKind,
  type DrawnOffice,
  expectedToRead,
  expectedToSee,
  type Planted,
} from './drawn-office.ts';

/** What a surface is asked with: the office as drawn and planted, and who asks. */
export interface Asking {
  readonly office: DrawnOffice;
  readonly planted: Planted;
  readonly files: readonly PlantedFile[];
  readonly person: number;
  readonly ask: Ask;
  /** Workbooks made by those asked before. */
  readonly workbooks: string[];
}

/** What was told and what should have been: alike, or access is broken. */
export interface Told {
  readonly told: unknown;
  readonly wanted: unknown;
}

/** One way of learning of matters, looked at for one person. */
export type Surface = (asking: Asking) => Promise<Told>;

/** Once each, sorted. A list refused altogether (a leaver holds no post that would permit it) tells of nothing. */
export function idsIn(asked: Asked<{ items: readonly { matterId?: string | null }[] }>): string[] {
  if (!asked.ok) return asked.code === 'base.not_permitted' ? [] : [asked.code];
  return [...new Set(asked.reply.items.map((row) => row.matterId ?? ''))].sort();
}

/** A page long enough for everything drawn. */
export const MOST = { query: { limit: 50 } };

/** Ids of the matters for which something holds, sorted like what lists tell. */
export function those(
  { office, planted }: Asking,
  holds: (matter: number, kind: string) => boolean,
): string[] {
  return planted.matters
    .filter((m, i) => office.matters[i] !== undefined && holds(i, m.kind))
    .map((m) => m.id)
    .sort();
}

/** May he open it, by the rules? */
export const sees = ({ office, person }: Asking, matter: number) => expectedToSee(office, person, matter);
/** May he open it and read what has readers of its own? */
export const reads = (asking: Asking, matter: number) =>
  sees(asking, matter) && expectedToRead(asking.office, asking.person, matter);

/** One by one: every matter asked for by its address. */
export function each(
  asksOf: (asking: Asking, matter: number) => Promise<unknown>,
  wanted: (a: Asking, m: number) => unknown,
) {
  return async (asking: Asking): Promise<Told> => {
    const told: unknown[] = [];
    for (const matter of asking.planted.matters.keys()) told.push(await asksOf(asking, matter));
    return { told, wanted: [...asking.planted.matters.keys()].map((m) => wanted(asking, m)) };
  };
}

/** As `each`, for an endpoint that knows some kinds alone: all matters of these, and the first of any other. */
export function eachOf(
  kinds: readonly DrawnKind[],
  asksOf: (asking: Asking, matter: number) => Promise<unknown>,
  wanted: (a: Asking, m: number) => unknown,
): Surface {
  return async (asking) => {
    const isIts = (m: number) => kinds.some((kind) => isOf(asking, m, kind));
    const all = [...asking.planted.matters.keys()];
    const other = all.find((m) => !isIts(m));
    const asked = all.filter((m) => isIts(m) || m === other);
    const told: unknown[] = [];
    for (const matter of asked) told.push(await asksOf(asking, matter));
    return { told, wanted: asked.map((m) => wanted(asking, m)) };
  };
}

/** As if it were not there. */
export const GONE = 'base.not_found';
/** The address of a matter. */
export const on = (asking: Asking, matter: number) => ({
  params: { matterId: asking.planted.matters[matter]?.id ?? '' },
});
/** Told, or with what code not. */
export const codeOf = (asked: Asked<unknown>) => (asked.ok ? 'told' : asked.code);
/** Told to whoever may open it; for others it is not there. */
export const byAddress = (asking: Asking, matter: number) => (sees(asking, matter) ? 'told' : GONE);

/** A list: exactly the matters for which something holds. */
export function list(
  asks: (ask: Ask) => Promise<Asked<{ items: readonly { matterId?: string | null }[] }>>,
  holds: (asking: Asking, matter: number, kind: string) => boolean,
): Surface {
  return async (asking) => ({
    told: idsIn(await asks(asking.ask)),
    wanted: those(asking, (matter, kind) => holds(asking, matter, kind)),
  });
}

/** What may have a reason of its own not to be there: whoever may not open the matter is told that it is not, and no more. */
export function goneForOthers(asks: (ask: Ask, matterId: string) => Promise<Asked<unknown>>): Surface {
  return each(
    async (a, m) => {
      const code = codeOf(await asks(a.ask, a.planted.matters[m]?.id ?? ''));
      return sees(a, m) ? GONE : code;
    },
    () => GONE,
  );
}

/** A list whose rows are its own tests' affair: nothing stands in it that he may not open. */
export function nothingElse(
  asks: (ask: Ask) => Promise<Asked<{ items: readonly { matterId?: string | null }[] }>>,
): Surface {
  return async (asking) => {
    const known = those(asking, (matter) => sees(asking, matter));
    return { told: idsIn(await asks(asking.ask)).filter((id) => !known.includes(id)), wanted: [] };
  };
}

/** Whoever may open it finds it. */
export const isFound = (asking: Asking, matter: number) => sees(asking, matter);

/** Is the matter of this kind? */
export const isOf = (asking: Asking, matter: number, kind: DrawnKind) =>
  asking.office.matters[matter]?.kind === kind;
