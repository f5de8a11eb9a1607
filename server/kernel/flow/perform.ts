/**
 * The one place that performs an act on a matter. Two round trips: BEGIN + gather (lock, then read); then, decided in
 * between by the module's `decide`, one write + COMMIT. Numbers are taken between the two, series locked last.
 */

import type { Instant } from '../../../contracts/base/dates.ts';
import { baseErrors } from '../../../contracts/base/errors.ts';
import { parseJson } from '../../platform/db/json.ts';
import { inOnePacket } from '../../platform/db/packet.ts';
import type { PoolClient } from '../../platform/db/pool.ts';
import type { Statement } from '../../platform/db/sql.ts';
import { type Db, type Tx, txOf } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import { maySee } from '../access/api.ts';
import { type Actor, keepActor, knownActor, type OrgAsOf } from '../org/api.ts';
import type { DecisionContext, MatterDraft } from './draft.ts';
import type { Facts } from './facts.ts';
import { payloadOf } from './finish.ts';
import { type Repeat, repeatOf, twinOf } from './repeats.ts';
import { goStraightBack } from './straight-back.ts';

/** Everything around a command that does not depend on what it does. */
export interface CommandContext {
  readonly db: Db;
  /** Hash of the caller's cookie, or null when a job or command acts as a person or as the system. */
  readonly tokenHash: string | null;
  readonly personId: number | null;
  /** What the endpoint demands of a post before the matter itself is asked. */
  readonly permission: string | null;
  readonly endpoint: string;
  readonly key: string | null;
  readonly requestHash: string;
  readonly now: Instant;
  readonly requestId: string;
  readonly calendar: DecisionContext['calendar'];
  readonly clockRule: DecisionContext['clockRule'];
}

/** What a decision comes to: drafts to write, and statements on the module's own tables, all in one transaction. */
export interface Decision {
  readonly drafts: readonly MatterDraft[];
  readonly extra?: readonly Statement[];
}

/** The gathered facts as `decide` sees them. `facts` is null for acts that start a matter. */
export interface Gathered<F extends Facts | null> {
  readonly ctx: DecisionContext;
  readonly facts: F;
  /** For reading the module's own rows and taking numbers, inside the same transaction and under the lock. */
  readonly tx: Tx;
  /** For asking who is who, as of this act. */
  readonly org: OrgAsOf;
}

/** What was done, or had been done when the same key came before. */
export interface Performed {
  readonly matterId: string;
  readonly seq: number;
  readonly at: Instant;
  readonly number: string | null;
  readonly nowWith: number[];
  /** The version of the organisation it was done in; absent when it had been done before, or nobody's session did it. */
  readonly orgVersion?: number;
}

interface GatherReply {
  readonly actor: Actor | null;
  /** The session stands and nothing of the organisation has changed: the caller is the one this node knows. */
  readonly known?: number;
  /** What he was found in; when he had to be found out, also until when that stands. */
  readonly version?: number | null;
  readonly until?: Instant;
  readonly repeat?: Repeat | null;
  readonly facts?: Facts | null;
}

/** The actor of jobs and clock sweeps: nobody's person, no grants, sees what it is handed. */
export const SYSTEM: Actor = {
  personId: 0,
  accountId: null,
  name: '',
  posts: [],
  addressees: [],
  unitIds: [],
  unitTree: [],
  grants: {},
  grantUnits: {},
  standsInFor: [],
  liaisonFor: [],
};

/** Performs an act on a matter. @throws whatever `decide` throws, and the flow's own errors; nothing is written then */
export async function performAct(
  command: CommandContext,
  matterId: string,
  decide: (gathered: Gathered<Facts>) => Promise<Decision> | Decision,
): Promise<Performed> {
  return performed(command, matterId, ({ facts, ...rest }) => {
    if (!facts) throw problem(baseErrors.notFound);
    // A job acts for the platform; a person may not learn that a matter exists which he may not open.
    if (rest.ctx.actor.personId !== 0 && !mayTouch(rest.ctx.actor, facts)) throw problem(baseErrors.notFound);
    return decide({ ...rest, facts });
  });
}

/**
 * Performs an act by a job, which may find that there is nothing left to do: then `decide` answers null, nothing is
 * written and nothing returned. That is what makes jobs idempotent.
 */
export async function performIfNeeded(
  command: CommandContext,
  matterId: string,
  decide: (gathered: Gathered<Facts>) => Promise<Decision | null> | Decision | null,
): Promise<Performed | undefined> {
  return perform(command, matterId, ({ facts, ...rest }) => {
    if (!facts) throw problem(baseErrors.notFound);
    return decide({ ...rest, facts });
  });
}

/** Starts matters. */
export async function performStart(
  command: CommandContext,
  decide: (gathered: Gathered<null>) => Promise<Decision> | Decision,
): Promise<Performed> {
  return performed(command, null, (gathered) => decide({ ...gathered, facts: null }));
}

/** Whoever holds a task in it may see it; for others the acl and grants decide as in every list. */
function mayTouch(actor: Actor, facts: Facts): boolean {
  return maySee(actor, {
    kind: facts.matter.kind,
    unitId: facts.matter.unit_id,
    leadUnitId: facts.matter.lead_unit_id,
    createdBy: facts.matter.created_by,
    acl: [...facts.acl, ...facts.tasks.map((t) => t.addressee_id)],
  });
}

async function performed(
  command: CommandContext,
  matterId: string | null,
  decide: (gathered: Gathered<Facts | null>) => Promise<Decision> | Decision,
): Promise<Performed> {
  const done = await perform(command, matterId, decide);
  if (!done) throw new Error('an act decided nothing: every act leaves an event');
  return done;
}

async function perform(
  command: CommandContext,
  matterId: string | null,
  decide: (gathered: Gathered<Facts | null>) => Promise<Decision | null> | Decision | null,
): Promise<Performed | undefined> {
  return command.db.withClient(async (client) => {
    // Gathering stands inside: a connection handed back with an open, failed transaction fails whoever gets it next.
    let accountId: number | null = null;
    try {
      const gathered = await gather(client, command, matterId);
      const actor = gathered.actor ?? (command.tokenHash === null ? SYSTEM : undefined);
      if (!actor) throw problem(baseErrors.notSignedIn);
      accountId = actor.accountId;
      if (command.permission !== null && !(command.permission in actor.grants)) {
        throw problem(baseErrors.notPermitted, { permission: command.permission });
      }
      const earlier = repeatOf(command, gathered.repeat);
      if (earlier) {
        await client.query('rollback');
        return earlier;
      }
      const ctx: DecisionContext = {
        actor,
        now: command.now,
        calendar: command.calendar,
        clockRule: command.clockRule,
        newId,
      };
      const tx = txOf(client);
      const org: OrgAsOf = {
        read: tx,
        keeper: command.db.read,
        version: gathered.version ?? null,
        now: command.now,
      };
      const decision = await decide({ ctx, facts: gathered.facts ?? null, tx, org });
      if (!decision) {
        await client.query('rollback');
        return undefined;
      }
      for (const draft of decision.drafts) if (draft.straightBack) await goStraightBack(tx, draft);
      const done = await write(client, command, actor, decision);
      return org.version === null ? done : { ...done, orgVersion: org.version };
    } catch (thrown) {
      await client.query('rollback');
      const twin = await twinOf(client, command, accountId);
      if (twin) return twin;
      throw thrown;
    }
  });
}

async function gather(
  client: PoolClient,
  command: CommandContext,
  matterId: string | null,
): Promise<GatherReply> {
  const { tokenHash, personId, key, now } = command;
  const known = tokenHash === null ? undefined : knownActor(command.db.read, tokenHash, now);
  // Both leave in one packet. A failed BEGIN fails the second too.
  const [, reply] = await Promise.all(
    inOnePacket(
      client,
      () =>
        [
          client.query('begin'),
          client.query(
            tokenHash === null
              ? {
                  name: 'gather_act',
                  text: 'select kernel.gather_act(null, $1, $2, $3, $4)::text as g',
                  values: [personId, matterId, key, now],
                }
              : {
                  name: 'gather_session_act',
                  text: 'select kernel.gather_session_act($1, $2, $3, $4, $5)::text as g',
                  values: [tokenHash, known?.version ?? null, matterId, key, now],
                },
          ),
        ] as const,
    ),
  );
  const { g } = reply.rows[0] as { g: string | GatherReply };
  // Loading the demo county keeps the facts in mind and hands them over as they are.
  const gathered = typeof g === 'string' ? parseJson<GatherReply>(g) : g;
  if (gathered.known !== undefined && known)
    return { ...gathered, actor: known.actor, version: known.version };
  const { actor, version, until } = gathered;
  if (tokenHash !== null && actor && version && until)
    keepActor(command.db.read, tokenHash, { actor, version, now, until });
  return gathered;
}

async function write(
  client: PoolClient,
  command: CommandContext,
  actor: Actor,
  decision: Decision,
): Promise<Performed> {
  const [main] = decision.drafts;
  if (!main) throw new Error('an act decided nothing: every act leaves an event');
  const performed: Performed = {
    matterId: main.id,
    seq: main.seq,
    at: command.now,
    number: main.number?.display ?? null,
    nowWith: decision.drafts.flatMap((d) => d.opened.map((t) => t.addressee)),
  };
  const commandRow =
    command.key !== null && actor.accountId !== null
      ? {
          key: command.key,
          account_id: actor.accountId,
          endpoint: command.endpoint,
          request_hash: command.requestHash,
          reply: performed,
          at: command.now,
        }
      : null;
  const statements = inOnePacket(client, () => [
    client.query({
      name: 'write_acts',
      text: 'select kernel.write_acts($1)',
      values: [JSON.stringify(payloadOf(decision.drafts, commandRow))],
    }),
    ...[...decision.drafts.flatMap((d) => d.extra), ...(decision.extra ?? [])].map((s) =>
      client.query({ ...s, values: [...s.values] }),
    ),
    client.query('commit'),
  ]);
  const settled = await Promise.allSettled(statements);
  const failed = settled.find((s) => s.status === 'rejected');
  if (failed) throw translate(failed.reason);
  const last = settled.at(-1);
  // A pipelined COMMIT after an error answers ROLLBACK without throwing.
  if (last?.status !== 'fulfilled' || last.value.command !== 'COMMIT') {
    throw new Error('the database rolled the act back');
  }
  return performed;
}

/** HY001/HY002 are raised by write_acts; a unique key on (account, key) means the twin request won the race. */
function translate(reason: unknown): unknown {
  const { code, constraint } = reason as { code?: string; constraint?: string };
  if (code === 'HY001' || code === 'HY002')
    return problem(baseErrors.changedMeanwhile, { by: null, at: null });
  if (constraint === 'command_pkey') return problem(baseErrors.changedMeanwhile, { by: null, at: null });
  return reason;
}
