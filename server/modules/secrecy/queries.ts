/** What those who handle secrecy see: places, rules, numbers and dates. */
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import { GuardRule } from '../../../contracts/modules/guard.ts';
import type * as contract from '../../../contracts/modules/secrecy.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { namesOf } from '../../kernel/org/api.ts';
import { countCursor, idCursor } from '../../platform/http/cursor.ts';
import * as repo from './repo.ts';

/** Incidents that left a matter behind, newest first. */
export async function listFound(
  { read }: QueryContext,
  { query }: InputOf<typeof contract.found>,
): Promise<ReplyOf<typeof contract.found>> {
  const rows = await repo.incidents(read, countCursor(query.after), query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const names = await namesOf(
    read,
    shown.flatMap((row) => row.person_id ?? []),
  );
  return {
    items: shown.map((row) => ({
      id: String(row.id),
      entrance: row.entrance,
      rule: GuardRule.catch('starred-mark').parse(row.rule),
      personName: row.person_id === null ? null : (names.get(row.person_id) ?? null),
      at: row.at,
      matter: namedMatter(row.matter_id, row),
    })),
    next: rows.length > query.limit ? String(shown.at(-1)?.id ?? '') : null,
  };
}

/** Requests, newest first. */
export async function listRequests(
  { read, actor }: QueryContext,
  { query }: InputOf<typeof contract.purgeRequests>,
): Promise<ReplyOf<typeof contract.purgeRequests>> {
  const rows = await repo.requests(read, idCursor(query.after), query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const names = await namesOf(
    read,
    shown.flatMap((row) => [row.proposed_by, row.decided_by ?? 0]),
  );
  return {
    items: shown.map((row) => ({
      id: row.id,
      matter: namedMatter(row.matter_id, row),
      reason: row.reason,
      state: stateOf(row),
      proposedBy: names.get(row.proposed_by) ?? '',
      proposedAt: row.proposed_at,
      decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? null),
      decidedAt: row.decided_at,
      matters: row.matters,
      files: row.files,
      mayDecide: row.decided_at === null && row.proposed_by !== actor.personId,
    })),
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

function stateOf(row: repo.RequestRow): 'proposed' | 'refused' | 'going' | 'gone' {
  if (row.decided_at === null) return 'proposed';
  if (row.is_approved !== true) return 'refused';
  return row.done_at === null ? 'going' : 'gone';
}

function namedMatter(matterId: string, row: repo.MatterFacts) {
  return {
    matterId,
    kind: row.kind,
    number: row.number,
    unitName: row.unit_name,
    openedAt: row.opened_at,
  };
}
