/**
 * A `Db` whose acts all live in one open transaction of one connection. Begin and commit of an act are its own affair and
 * go nowhere; what acts decided is collected and written together by `flush`, one kernel.write_acts for many matters.
 * A killed loading therefore leaves nothing, and a year of an office is written in seconds.
 */

import { parseJson } from '../../platform/db/json.ts';
import type { PoolClient } from '../../platform/db/pool.ts';
import { type Statement, sql } from '../../platform/db/sql.ts';
import { type Db, type ReadOnly, type Tx, txOf } from '../../platform/db/tx.ts';
import { type ActPayload, openActWriter } from './act-writer.ts';
import { answerInMind, questionsInMind } from './answers-in-mind.ts';
import { openFacts } from './facts.ts';
import { type Query, withFewPackets } from './few-packets.ts';
import type { AskedJob } from './ledger.ts';
import type { Turn } from './turns.ts';

/** The database during loading. */
export interface OneTransaction {
  /** A `Db` for one act; `onActs` sees what it decided before it is written, in `turn` it is numbered. */
  dbFor(onActs: (payload: ActPayload) => void, turn?: Turn): Db;
  /** Writes what the next decisions may read; the rest when enough of it waits. */
  flush(): Promise<void>;
  /** Writes all that waits still. */
  finish(): Promise<void>;
  /** Does the jobs that commands put aside, once each; acts bring theirs along. */
  workOff(work: (job: AskedJob) => Promise<unknown>): Promise<void>;
  /** Posts or stand-ins changed: who is who is asked anew. */
  forgetWho(): void;
}

const DONE = { rows: [], rowCount: 0 };

/** Opens it on a connection that stands in a transaction. `personOf`: whose session a cookie's hash is. */
export function openOneTransaction(
  opened: PoolClient,
  personOf: (tokenHash: string) => number | undefined,
): OneTransaction {
  const connection = withFewPackets(opened);
  let extras: Statement[] = [];
  const actors = new Map<unknown, Promise<unknown>>();
  const answers = new Map<string, Promise<unknown>>();
  const facts = openFacts();
  const writer = openActWriter(connection, facts);
  const questions = questionsInMind();
  const seriesThere = new Set<unknown>();

  /** Somebody's posts and stand-ins change seldom; whoever changes them says so by `forgetWho`. */
  function actorOf(tokenHash: unknown, personId: unknown, now: unknown): Promise<unknown> {
    const person = typeof tokenHash === 'string' ? personOf(tokenHash) : personId;
    const known = actors.get(person);
    if (known) return known;
    const asked = connection
      .query({
        name: 'actor_of_person',
        text: 'select kernel.actor_of_person($1, $2)::text as actor',
        values: [person, now],
      })
      .then((reply) => ({
        ...parseJson<object>((reply.rows[0] as { actor: string }).actor),
        accountId: null,
      }));
    actors.set(person, asked);
    return asked;
  }

  async function gather({ name, values = [] }: Query): Promise<unknown> {
    const [tokenHash, personId, matterId, now] =
      name === 'gather_act'
        ? [null, values[0], values[1], values[3]]
        : [values[0], null, values[2], values[4]];
    const isSystem = tokenHash === null && personId === null;
    const actor = isSystem ? null : await actorOf(tokenHash, personId, now);
    return { actor, facts: matterId === null ? null : facts.factsOf(String(matterId)) };
  }

  /** What only asks who is who is asked once, until somebody's posts change. */
  async function ask(asked: Query): Promise<unknown> {
    if (asked.name === 'actor_of_session') {
      const [tokenHash, now] = asked.values ?? [];
      // `until` now: nothing is remembered of him elsewhere.
      const row = { actor: JSON.stringify(await actorOf(tokenHash, null, now)), until: now, version: 0 };
      return { rows: [row], rowCount: 1 };
    }
    const inMind = answerInMind(facts, questions, asked);
    if (inMind) return { rows: inMind, rowCount: inMind.length };
    const query = () => connection.query(asked);
    if (!asksOnlyWho(asked.text)) {
      if (TOUCHES_WAITING.test(asked.text)) writer.sendAll();
      return query();
    }
    const timeless = (asked.values ?? []).filter((v) => typeof v !== 'string' || !IS_INSTANT.test(v));
    const key = JSON.stringify([asked.text, timeless]);
    const known = answers.get(key);
    if (known) return known;
    const asking = query();
    answers.set(key, asking);
    return asking;
  }

  /** Whoever comes first in a year makes its series before he has his number: only then is it the next one's turn. */
  async function numbered(asked: Query, turn: Turn): Promise<unknown> {
    const [series] = asked.values ?? [];
    const reply = ask(asked) as Promise<{ rows: unknown[] }>;
    if (seriesThere.has(series) || (await reply).rows.length > 0) {
      seriesThere.add(series);
      turn.over();
    }
    return reply;
  }

  /** One act's client. After its write_acts every statement is one of the module's own rows: written with the batch. */
  function clientOfAct(onActs: (payload: ActPayload) => void, turn: Turn | undefined): PoolClient {
    let hasDecided = false;
    async function query(given: string | Query, values?: unknown[]): Promise<unknown> {
      const asked: Query = typeof given === 'string' ? { text: given, values: values ?? [] } : given;
      if (asked.text === 'begin' || asked.text === 'rollback') return DONE;
      if (asked.text === 'commit') return { ...DONE, command: 'COMMIT' };
      if (asked.name === 'gather_act' || asked.name === 'gather_session_act')
        return { rows: [{ g: await gather(asked) }], rowCount: 1 };
      if (asked.name === 'write_acts') {
        hasDecided = true;
        const payload = JSON.parse(String(asked.values?.[0])) as ActPayload;
        facts.take(payload);
        writer.take(payload);
        onActs(payload);
        return DONE;
      }
      if (hasDecided) {
        extras.push({ text: asked.text, values: asked.values ?? [] });
        return DONE;
      }
      if (turn === undefined || !ISSUES.test(asked.text)) return ask(asked);
      await turn.came();
      return numbered(asked, turn);
    }
    // Packets are made of the connection beneath.
    return { query, connection: Reflect.get(connection, 'connection') } as unknown as PoolClient;
  }

  const tx = txOf(connection);
  let before: Promise<unknown> = Promise.resolve();
  /** One after another: on one connection no lock holds the second back from what the first has read. */
  function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const mine = before.then(() => {
      writer.sendAll();
      return work(tx);
    });
    before = mine.catch(() => undefined);
    return mine;
  }

  // Whoever reads tables whose rows wait gets them written first.
  const read = txOf({ query: ask } as unknown as PoolClient) as unknown as ReadOnly;
  return {
    dbFor: (onActs, turn) => ({
      read,
      transaction,
      lazily: transaction,
      readBehind: () => {
        throw new Error('nobody reads while the county is loaded');
      },
      withClient: (work) => work(clientOfAct(onActs, turn)),
      close: async () => {},
    }),
    async flush() {
      const rows = extras;
      extras = [];
      if (writer.waiting > MOST_WAITING || rows.some((extra) => TOUCHES_WAITING.test(extra.text)))
        writer.sendAll();
      else writer.sendAtOnce();
      await Promise.all([
        writer.settled(),
        ...rows.map((extra) => connection.query({ text: extra.text, values: [...extra.values] })),
      ]);
    },
    async finish() {
      writer.sendAll();
      await writer.settled();
    },
    async workOff(work) {
      const asked = await tx.rows<AskedJob>(sql`delete from platform.job returning kind, payload`);
      for (const job of asked) await work(job);
    },
    forgetWho() {
      actors.clear();
      answers.clear();
    },
  };
}

const MOST_WAITING = 400;
/** A number is taken from its series. */
const ISSUES = /\bupdate kernel\.number_series\b/;
/** Tables and views whose rows wait. */
const TOUCHES_WAITING =
  /\bkernel\.(?:matter|task|wait|clock|clock_entry|clock_step|record|link|matter_acl|act|chase_letter)(?:_v)?\b|\bkernel\.\w+\(/;
const IS_INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const WHO = [
  'addressee',
  'unit',
  'person',
  'post',
  'holding',
  'portfolio',
  'liaison',
  'group_member',
  'held_on',
];

/** Does a statement read nothing but who is who? */
function asksOnlyWho(text: string): boolean {
  const tables = [...text.matchAll(/\b(?:from|join)\s+(\w+)\.(\w+)/g)];
  return (
    /^\s*(?:select|with)\b/.test(text) &&
    tables.length > 0 &&
    tables.every(([, schema, table = '']) => schema === 'kernel' && WHO.includes(table))
  );
}
