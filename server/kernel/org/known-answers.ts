/**
 * Answers about the organisation that a node keeps together with the version they hold in, as it keeps its callers
 * (known-actors.ts): whoever has just asked the database for the version in force may take them without asking again.
 */
import { type Instant, localDateOf } from '../../../contracts/base/dates.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** The organisation as an act found it. */
export interface OrgAsOf {
  /** Where to ask what is not known: the act's own transaction, or a reader. */
  readonly read: ReadOnly | Tx;
  /** The database's reader, by which answers of different databases are told apart. */
  readonly keeper: ReadOnly;
  /** The version in force when the act began; null when nobody asked for it: then nothing is kept. */
  readonly version: number | null;
  readonly now: Instant;
}

interface Kept {
  readonly version: number;
  /** Who holds a post changes by the day without a write. */
  readonly day: string;
  readonly answers: Map<string, unknown>;
}

/** More than a large county's posts and units; all go together when there are more. */
const MOST = 20_000;

const keptBy = new WeakMap<ReadOnly, Kept>();

/**
 * Answers to one question about each of many addressees as of an act; those nobody has asked for yet are asked for
 * together. What is asked now may be newer than the version it is kept under, never older: whoever takes it had the same
 * version in force. Acts write nothing of the organisation, so what their own transaction answers is committed.
 * @param ask answers for ids; one that it leaves out is unknown, and stays so in this version
 */
export async function knownAnswers<T>(
  org: OrgAsOf,
  question: string,
  ids: readonly number[],
  ask: (ids: readonly number[]) => Promise<ReadonlyMap<number, T>>,
): Promise<Map<number, T>> {
  const kept = answersFor(org);
  const keyOf = (id: number) => `${question} ${id}`;
  const unknown = ids.filter((id) => !kept?.has(keyOf(id)));
  const asked = unknown.length > 0 ? await ask(unknown) : new Map<number, T>();
  if (kept && kept.size + asked.size > MOST) kept.clear();
  for (const id of unknown) kept?.set(keyOf(id), asked.get(id));
  const answers = new Map<number, T>();
  for (const id of ids) {
    const answer = asked.get(id) ?? (kept?.get(keyOf(id)) as T | undefined);
    if (answer !== undefined) answers.set(id, answer);
  }
  return answers;
}

/** Where answers of this version and day are; undefined when they are not kept, or others are already newer. */
function answersFor({ keeper, version, now }: OrgAsOf): Map<string, unknown> | undefined {
  if (version === null) return undefined;
  const day = localDateOf(now);
  const kept = keptBy.get(keeper);
  if (kept?.version === version && kept.day === day) return kept.answers;
  if (kept && kept.version > version) return undefined;
  const answers = new Map<string, unknown>();
  keptBy.set(keeper, { version, day, answers });
  return answers;
}
