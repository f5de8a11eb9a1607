/**
 * The peer most products stand on: a token engine whose state is loaded, moved one user task on, and saved. The paper
 * goes by the same route as ours, and a leader passes it on to another. Each step recovers the engine from its saved
 * state, signals the task that waits, and saves again, in one transaction, over as many connections as ours has;
 * nothing else of ours (rights, opinions, limits, audit, jobs) is done.
 */
import { Engine } from 'bpmn-engine';
import type pg from 'pg';
import { incomingAsBpmn, PASSED_ON } from './bpmn-route.ts';
import { inParallel, perSecond } from './office.ts';

const PAPERS = 40;

interface EngineState {
  readonly [key: string]: unknown;
}

async function startedState(): Promise<EngineState> {
  const engine = new Engine({ name: 'paper', source: incomingAsBpmn(), variables: { [PASSED_ON]: true } });
  const execution = await engine.execute();
  const state = (await execution.getState()) as unknown as EngineState;
  execution.stop();
  return state;
}

async function prepare(pool: pg.Pool): Promise<void> {
  await pool.query('create table if not exists bench.engine (id integer primary key, state jsonb not null)');
  const { rows } = await pool.query<{ n: string }>('select count(*) as n from bench.engine');
  if (Number(rows[0]?.n) > 0) return;
  const state = JSON.stringify(await startedState());
  for (let i = 0; i < PAPERS; i += 1)
    await pool.query('insert into bench.engine values ($1, $2)', [i, state]);
}

async function step(db: pg.PoolClient, id: number): Promise<void> {
  await db.query('begin');
  const { rows } = await db.query<{ state: EngineState }>({
    name: 'load_engine',
    text: 'select state from bench.engine where id = $1 for update',
    values: [id],
  });
  const engine = new Engine({ name: 'paper' });
  engine.recover(rows[0]?.state as never);
  const execution = await engine.resume();
  const waiting = execution.getPostponed().filter((element) => element.type === 'bpmn:UserTask');
  if (waiting.length !== 1 || waiting[0]?.id !== 'instruct')
    throw new Error('the engine lost its way: it waits for something else than the leader');
  waiting[0].signal();
  const state = JSON.stringify(await execution.getState());
  execution.stop();
  await db.query({
    name: 'save_engine',
    text: 'update bench.engine set state = $2 where id = $1',
    values: [id, state],
  });
  await db.query('commit');
}

/** One process of such a product at work. @returns steps per second */
export async function engineBlock(pool: pg.Pool, steps: number): Promise<number> {
  await prepare(pool);
  const started = performance.now();
  await inParallel(
    Array.from({ length: steps }, (_, i) => i % PAPERS),
    async (id) => {
      const db = await pool.connect();
      try {
        await step(db, id);
      } finally {
        db.release();
      }
    },
  );
  return perSecond(steps, started);
}
