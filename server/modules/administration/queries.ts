/** What each of the three sees. */
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type * as contract from '../../../contracts/modules/administration.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import {
  accountLines,
  grantLines,
  incidentLines,
  machine as machineOf,
  recordLines,
  sealStanding,
} from '../../kernel/overseeing/api.ts';
import { isSwitchedOn } from '../../kernel/settings/api.ts';
import { countCursor } from '../../platform/http/cursor.ts';
import { packageVersion } from '../../platform/root.ts';
import { ADMIN_PERMISSIONS } from './duties.ts';

/** One more than a page tells whether there is another. */
function paged<Row extends { readonly id: number }>(rows: readonly Row[], limit: number) {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? String(items.at(-1)?.id ?? '') : null };
}

/** The machine. */
export async function machine({ read, now }: QueryContext): Promise<ReplyOf<typeof contract.machine>> {
  const [facts, papersOpen] = await Promise.all([machineOf(read, now), isSwitchedOn(read, 'papers.open')]);
  return {
    ...facts,
    jobs: [...facts.jobs],
    failed: [...facts.failed],
    version: packageVersion(),
    papersOpen,
    now,
  };
}

/** Accounts by login. */
export async function accounts(
  { read, now }: QueryContext,
  { query }: InputOf<typeof contract.accounts>,
): Promise<ReplyOf<typeof contract.accounts>> {
  const after = countCursor(query.after);
  return paged(await accountLines(read, { q: query.q, after, limit: query.limit + 1, now }), query.limit);
}

/** Grants by role. */
export async function grants({ read }: QueryContext): Promise<ReplyOf<typeof contract.grants>> {
  const known = await grantLines(read);
  return {
    ...known,
    permissions: [...new Set([...known.grants.map((g) => g.permission), ...ADMIN_PERMISSIONS])].sort(),
  };
}

/** Incidents of the guard. */
export async function incidents(
  { read }: QueryContext,
  { query }: InputOf<typeof contract.incidents>,
): Promise<ReplyOf<typeof contract.incidents>> {
  const after = countCursor(query.after);
  return paged(await incidentLines(read, { after, limit: query.limit + 1 }), query.limit);
}

/** Records. */
export async function records(
  { read }: QueryContext,
  { query }: InputOf<typeof contract.records>,
): Promise<ReplyOf<typeof contract.records>> {
  const after = countCursor(query.after);
  const stream = query.stream ?? null;
  return paged(await recordLines(read, { stream, after, limit: query.limit + 1 }), query.limit);
}

/** Seals. */
export async function seals({ read, now }: QueryContext): Promise<ReplyOf<typeof contract.seals>> {
  return { ...(await sealStanding(read)), now };
}
