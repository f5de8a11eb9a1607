/** From a request to the contexts that handlers get. */
import { hash } from 'node:crypto';
import type { Instant } from '../../../contracts/base/dates.ts';
import { baseErrors } from '../../../contracts/base/errors.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import type { HttpRequest } from '../../platform/http/request.ts';
import { problem } from '../../platform/problem.ts';
import { type RecordInput, record } from '../audit/api.ts';
import type { CommandContext } from '../flow/api.ts';
import { type Actor, findActorBySession } from '../org/api.ts';
import type { Kernel } from './kernel.ts';

/** What a query handler gets. Reads only. */
export interface QueryContext {
  readonly actor: Actor;
  readonly read: ReadOnly;
  readonly now: Instant;
  readonly kernel: Kernel;
  readonly request: HttpRequest;
}

/** What a plain command handler gets: one transaction, and the record it must leave. */
export interface TxContext {
  readonly actor: Actor;
  readonly tx: Tx;
  readonly now: Instant;
  readonly kernel: Kernel;
  readonly request: HttpRequest;
  record(input: Omit<RecordInput, 'at' | 'personId'>): Promise<void>;
}

/** What a handler of an act gets; `command` goes to performAct or performStart. */
export interface ActContext {
  readonly command: CommandContext;
  readonly kernel: Kernel;
  readonly request: HttpRequest;
}

/** SHA-256 of a session cookie: what the database keeps. */
export function hashToken(token: string): string {
  return hash('sha256', token);
}

/** Whoever is signed in, whatever he may do; undefined for a stranger. */
export async function findCaller(kernel: Kernel, request: HttpRequest): Promise<Actor | undefined> {
  return request.cookie
    ? findActorBySession(kernel.db.read, hashToken(request.cookie), kernel.clock.now())
    : undefined;
}

/** The caller. @throws base.not_signed_in, base.not_permitted */
export async function callerOf(kernel: Kernel, request: HttpRequest): Promise<Actor> {
  const { access } = request.endpoint;
  const actor = await findCaller(kernel, request);
  if (!actor) throw problem(baseErrors.notSignedIn);
  if ('permission' in access) assertPermission(actor, access.permission);
  return actor;
}

/** @throws base.not_permitted when no post of the actor carries the permission */
export function assertPermission(actor: Actor, permission: string): void {
  if (!(permission in actor.grants)) throw problem(baseErrors.notPermitted, { permission });
}

/** The command context of a request; the key comes with the body. */
export function commandOf(kernel: Kernel, request: HttpRequest): CommandContext {
  if (!request.cookie) throw problem(baseErrors.notSignedIn);
  const body = request.body as { key?: string } | undefined;
  const { access } = request.endpoint;
  return {
    db: kernel.db,
    tokenHash: hashToken(request.cookie),
    personId: null,
    permission: 'permission' in access ? access.permission : null,
    endpoint: request.endpoint.name,
    key: body?.key ?? null,
    requestHash: hash('sha256', JSON.stringify([request.params, request.body])),
    now: kernel.clock.now(),
    requestId: request.requestId,
    calendar: kernel.calendar(),
    clockRule: kernel.clockRule,
  };
}

/** A command the platform itself gives, from a job: no person, no key. */
export function systemCommand(kernel: Kernel, endpoint: string): CommandContext {
  return {
    db: kernel.db,
    tokenHash: null,
    personId: null,
    permission: null,
    endpoint,
    key: null,
    requestHash: '',
    now: kernel.clock.now(),
    requestId: endpoint,
    calendar: kernel.calendar(),
    clockRule: kernel.clockRule,
  };
}

/** A statement that writes, wherever in it: `for update` names no table. */
const WRITES = /\b(insert\s+into|delete\s+from|update\s+[a-z_]+\.[a-z_]+)/i;

/** A transaction context that notices whether anything was written and whether it was recorded. */
export function watchedTx(base: Omit<TxContext, 'tx' | 'record'>, tx: Tx): { ctx: TxContext; check(): void } {
  let wrote = false;
  let recorded = false;
  /** What comes back from `insert … returning` was written, too. */
  const noticed = <R>(query: Parameters<Tx['run']>[0], rows: readonly R[]): void => {
    const text = 'text' in query ? query.text : query.parts.join('');
    wrote ||= rows.length > 0 && WRITES.test(text);
  };
  const watched = {
    ...tx,
    async run(query) {
      const rows = await tx.run(query);
      wrote ||= rows > 0;
      return rows;
    },
    async rows<R>(query: Parameters<Tx['run']>[0]) {
      const rows = await tx.rows<R>(query);
      noticed(query, rows);
      return rows;
    },
    async first<R>(query: Parameters<Tx['run']>[0]) {
      const row = await tx.first<R>(query);
      noticed(query, row === undefined ? [] : [row]);
      return row;
    },
    async one<R>(query: Parameters<Tx['run']>[0]) {
      const row = await tx.one<R>(query);
      noticed(query, [row]);
      return row;
    },
  } as Tx;
  const ctx: TxContext = {
    ...base,
    tx: watched,
    async record(input) {
      recorded = true;
      await record(tx, { ...input, at: base.now, personId: base.actor.personId || null });
    },
  };
  return {
    ctx,
    check() {
      if (wrote && !recorded) throw new Error(`${base.request.endpoint.name} wrote without leaving a record`);
    },
  };
}
