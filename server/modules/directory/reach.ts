/** Whose organisation somebody keeps, and what is not his to keep. */
import { baseErrors } from '../../../contracts/base/errors.ts';
import { directoryErrors } from '../../../contracts/modules/organisation-errors.ts';
import { type Actor, type PostRow, postRow, type UnitRow, unitRow } from '../../kernel/org/api.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import { problem } from '../../platform/problem.ts';

/** Posts of 三员: who holds one may see or do what no business post may, so no business post fills it. */
const ADMINISTRATORS: readonly string[] = ['system_admin', 'security_admin', 'auditor'];

/** Roles the keeper may give a post. */
export function mayHaveRole(role: string): boolean {
  return !ADMINISTRATORS.includes(role);
}

/** The units somebody keeps; null: all. */
export function keptUnits(actor: Actor): readonly number[] | null {
  const permission = 'directory.manage';
  return actor.grants[permission] === 'all' ? null : (actor.grantUnits[permission] ?? []);
}

function keeps(actor: Actor, unitId: number): boolean {
  const kept = keptUnits(actor);
  return kept === null || kept.includes(unitId);
}

/** A unit he keeps. @throws base.not_found for any other */
export async function keptUnit(read: ReadOnly | Tx, actor: Actor, unitId: number): Promise<UnitRow> {
  const unit = keeps(actor, unitId) ? await unitRow(read, unitId) : undefined;
  if (!unit) throw problem(baseErrors.notFound);
  return unit;
}

/** A post of a unit he keeps, to be filled or changed. @throws base.not_found, directory.administrators_apart */
export async function keptPost(read: ReadOnly | Tx, actor: Actor, postId: number): Promise<PostRow> {
  const post = await postRow(read, postId);
  if (!post || !keeps(actor, post.unit_id)) throw problem(baseErrors.notFound);
  if (!mayHaveRole(post.role)) throw problem(directoryErrors.administratorsApart);
  return post;
}
