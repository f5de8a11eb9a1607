/**
 * The peer most products stand on: a token engine whose state is loaded, moved one user task on, and saved. The paper
 * goes by the same route as ours under the same limit, and a leader passes it on to another. Each step recovers the engine from its saved
 * state, signals the task that waits, and saves again, in one transaction, over as many connections as ours has;
 * nothing else of ours (rights, opinions, audit, jobs) is done. The same route without its limit is measured beside it.
 */
import { Engine } from 'bpmn-engine';
import type pg from 'pg';
import { incomingAsBpmn, PASSED_ON } from './bpmn-route.ts';
import { inParallel, perSecond } from './office.ts';

const PAPERS = 40;

interface EngineState {
  readonly [key: string]: unknown;
}

/** Which route: papers of both lie in one table. */
export type PeerRoute = 'limited' | 'without_limit';

async function startedState(route: PeerRoute): Promise<EngineState> {
  const source = incomingAsBpmn(route === 'limited');
  const engine = new Engine({ name: 'paper', source, variables: { [PASSED_ON]: true } });
  const execution = await engine.execute();
  const state = (await execution.getState()) as unknown as EngineState;
  execution.stop();
  return state;
}

/** Writes the papers of both routes, as they lie before the leader. */
export async function prepareEngine(pool: pg.Pool): Promise<void> {
  await pool.query(
    'create table bench.engine (route text, id integer, state jsonb not null, primary key (route, id))',
  );
  for (const route of ['limited', 'without_limit'] as const) {
    const state = JSON.stringify(await startedState(route));
    await pool.query('insert into bench.engine select $1, i, $2 from generate_series(0, $3::integer - 1) i', [
      route,
      state,
      PAPERS,
    ]);
  }
}

async function step(db: pg.PoolClient, route: PeerRoute, id: number): Promise<void> {
  await db.query('begin');
  const { rows } = await db.query<{ state: EngineState }>({
    name: 'load_engine',
    text: 'select state from bench.engine where route = $1 and id = $2 for update',
    values: [route, id],
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
    text: 'update bench.engine set state = $3 where route = $1 and id = $2',
    values: [route, id, state],
  });
  await db.query('commit');
}

/** One process of such a product at work. @returns steps per second */
export async function engineBlock(pool: pg.Pool, route: PeerRoute, steps: number): Promise<number> {
  const started = performance.now();
  await inParallel(
    Array.from({ length: steps }, (_, i) => i % PAPERS),
    async (id) => {
      const db = await pool.connect();
      try {
        await step(db, route, id);
      } finally {
        db.release();
      }
    },
  );
  return perSecond(steps, started);
}
