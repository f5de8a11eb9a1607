/** What the keeper of the organisation sees. No matter stands in it: open tasks are counted, never named. */
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../contracts/base/errors.ts';
import type * as holdingsContract from '../../../contracts/modules/holdings.ts';
import type * as contract from '../../../contracts/modules/organisation.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import * as org from '../../kernel/org/api.ts';
import { problem } from '../../platform/problem.ts';
import { keptUnit, keptUnits, mayHaveRole } from './reach.ts';

/** The tree. */
export async function units({ read, actor, now }: QueryContext): Promise<ReplyOf<typeof contract.units>> {
  const [items, roles] = await Promise.all([
    org.unitLines(read, keptUnits(actor), now),
    org.rolesInUse(read),
  ]);
  return { items, roles: roles.filter(mayHaveRole) };
}

/** A unit. */
export async function unit(
  { read, actor, now }: QueryContext,
  { params }: InputOf<typeof contract.unit>,
): Promise<ReplyOf<typeof contract.unit>> {
  const row = await keptUnit(read, actor, params.unitId);
  const [posts, holdings, leaders, parent] = await Promise.all([
    org.postLines(read, row.id),
    org.holdingLines(read, { unitId: row.id }, now),
    org.portfolioLines(read, { unitId: row.id }),
    row.parent_id === null ? undefined : org.unitRow(read, row.parent_id),
  ]);
  return {
    id: row.id,
    name: row.name,
    fullName: row.full_name,
    kind: row.kind,
    code: row.organ_code,
    parentId: row.parent_id,
    parent: parent?.name ?? null,
    isOpen: row.is_open,
    posts,
    holdings,
    leaders,
  };
}

/** A person who has or had a post in a unit one keeps. */
export async function person(
  { read, actor, now }: QueryContext,
  { params }: InputOf<typeof contract.person>,
): Promise<ReplyOf<typeof contract.person>> {
  const { personId } = params;
  const [found, kept] = [await org.personLine(read, personId), keptUnits(actor)];
  if (!found) throw problem(baseErrors.notFound);
  if (kept !== null && !(await org.unitsEverOf(read, personId)).some((id) => kept.includes(id)))
    throw problem(baseErrors.notFound);
  const [holdings, portfolios, liaisons] = await Promise.all([
    org.holdingLines(read, { personId }, now),
    org.portfolioLines(read, { personId }),
    org.liaisonLines(read, personId),
  ]);
  return { ...found, holdings, portfolios, liaisons };
}

/** What leaving comes to. */
export async function leaving(
  { read, actor }: QueryContext,
  { params, query }: InputOf<typeof holdingsContract.leaving>,
): Promise<ReplyOf<typeof holdingsContract.leaving>> {
  const holding = await org.holdingRow(read, params.holdingId);
  if (!holding) throw problem(baseErrors.notFound);
  await keptUnit(read, actor, holding.unit_id);
  const [counts, names] = await Promise.all([
    org.leavingCounts(read, holding, query.lastDay),
    org.namesOf(read, [holding.person_id, holding.post_id]),
  ]);
  return {
    personId: holding.person_id,
    person: names.get(holding.person_id) ?? '',
    post: names.get(holding.post_id) ?? '',
    ...counts,
  };
}

/** Groups. */
export async function groups({ read }: QueryContext): Promise<ReplyOf<typeof holdingsContract.groups>> {
  return { items: await org.groupLines(read) };
}
