/**
 * Writes what acts decided, many at a time, with kernel.write_acts itself. What the next decisions read (births, texts,
 * files) goes at once; what only the kernel reads (states, tasks, clocks, records) waits, and a row that changed five
 * times is written once.
 */
import type { PoolClient } from '../../platform/db/pool.ts';
import type { FactsInMind } from './facts.ts';

type Row = Readonly<Record<string, unknown>>;

/** The parameter of kernel.write_acts as the flow hands it over: lists of rows by what they are. */
export interface ActPayload {
  readonly [list: string]: readonly Row[] | undefined;
}

const AT_ONCE = ['newMatters', 'contents', 'opinions', 'filesAttached', 'filesCopied', 'numbers'] as const;
const WAITING = [
  'matters',
  'tasksClosed',
  'tasksOpened',
  'tasksDue',
  'waitsCleared',
  'waitsSet',
  'acl',
  'links',
  'clocks',
  'clockEntries',
  'clockSteps',
  'stepsDone',
  'records',
] as const;
/** Jobs are played by the stage; a told story is not repeated by anybody. */
const LEFT_OUT = ['jobs', 'command'];

/** The writer. */
export interface ActWriter {
  take(payload: ActPayload): void;
  /** Sends what the next decisions may read. */
  sendAtOnce(): void;
  /** Sends everything. */
  sendAll(): void;
  /** How many acts wait. */
  readonly waiting: number;
  /** Resolves when all that was sent is written. @throws what the database refused */
  settled(): Promise<void>;
}

/** Opens it. */
export function openActWriter(connection: PoolClient, facts: FactsInMind): ActWriter {
  let atOnce: Record<string, Row[]> = {};
  let lists: Record<string, Row[]> = {};
  let waiting = 0;
  const matters = new Set<string>();
  const clocks = new Set<string>();
  const waits = new Set<string>();
  const due = new Map<string, Row>();
  const aclSeen = new Set<string>();
  const seqInDatabase = new Map<string, number>();
  let sent: Promise<unknown>[] = [];

  function send(payload: Record<string, readonly unknown[]>): void {
    const all = Object.fromEntries([...AT_ONCE, ...WAITING].map((list) => [list, payload[list] ?? []]));
    sent.push(
      connection.query({
        name: 'write_acts',
        text: 'select kernel.write_acts($1)',
        values: [JSON.stringify({ ...all, jobs: [], command: null })],
      }),
    );
  }

  function sendAtOnce(): void {
    if (Object.values(atOnce).every((rows) => rows.length === 0)) return;
    send(atOnce);
    atOnce = {};
  }

  function put(list: string, rows: readonly Row[]): void {
    const into = lists[list] ?? [];
    into.push(...rows);
    lists[list] = into;
  }

  return {
    get waiting() {
      return waiting;
    },
    take(payload) {
      waiting += 1;
      const stray = Object.keys(payload).find(
        (key) => ![...AT_ONCE, ...WAITING, ...LEFT_OUT].includes(key as (typeof WAITING)[number]),
      );
      if (stray !== undefined)
        throw new Error(`acts write ${stray} now, which loading the county does not know`);
      for (const list of AT_ONCE) {
        const into = atOnce[list] ?? [];
        into.push(...(payload[list] ?? []));
        atOnce[list] = into;
      }
      for (const row of payload.newMatters ?? []) seqInDatabase.set(String(row.id), Number(row.seq));
      for (const row of payload.matters ?? []) matters.add(String(row.id));
      for (const row of payload.clocks ?? []) clocks.add(String(row.id));
      for (const row of payload.stepsDone ?? []) clocks.add(String(row.clock_id));
      for (const id of payload.waitsCleared ?? []) waits.add(String(id));
      for (const row of payload.waitsSet ?? []) waits.add(String(row.matter_id));
      for (const row of payload.tasksDue ?? []) due.set(String(row.id), row);
      put('tasksOpened', payload.tasksOpened ?? []);
      put('tasksClosed', payload.tasksClosed ?? []);
      put('links', payload.links ?? []);
      put('clockEntries', payload.clockEntries ?? []);
      put('records', payload.records ?? []);
      for (const row of payload.acl ?? []) {
        const key = `${String(row.addressee_id)} ${String(row.matter_id)}`;
        if (aclSeen.has(key)) continue;
        aclSeen.add(key);
        put('acl', [row]);
      }
    },
    sendAtOnce,
    sendAll() {
      if (waiting === 0) return;
      const { tasksClosed = [], ...rest } = lists;
      send({
        ...atOnce,
        ...rest,
        matters: [...matters].map((id) => {
          const { matter } = facts.factsOf(id);
          const expect_seq = seqInDatabase.get(id);
          seqInDatabase.set(id, matter.seq);
          return { ...matter, expect_seq };
        }),
        tasksDue: [...due.values()],
        waitsCleared: [...waits].filter((id) => facts.factsOf(id).wait === null),
        waitsSet: [...waits].flatMap((id) => facts.factsOf(id).wait ?? []),
        clocks: [...clocks].map((id) => facts.clockOf(id).clock),
        clockSteps: [...clocks].flatMap((id) => facts.clockOf(id).steps),
        stepsDone: [...clocks].flatMap((id) => facts.clockOf(id).done),
      });
      // A task that was opened and done since the last time is written and then closed.
      if (tasksClosed.length > 0) send({ tasksClosed });
      atOnce = {};
      lists = {};
      waiting = 0;
      for (const some of [matters, clocks, waits, due]) some.clear();
    },
    async settled() {
      const all = sent;
      sent = [];
      await Promise.all(all);
    },
  };
}
