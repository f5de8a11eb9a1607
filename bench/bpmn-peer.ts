/**
 * The peer most products stand on: a token engine whose state is loaded, moved one user task on, and saved. The paper's
 * route as BPMN: two leaders pass it to and fro. Each step recovers the engine from its saved state, signals the task
 * that waits, and saves again, in one transaction; nothing else of ours (rights, opinions, limits, audit) is done.
 */
import { Engine } from 'bpmn-engine';
import type pg from 'pg';

const ROUTE = `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="paper" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://example.org/paper">
  <process id="incoming" isExecutable="true">
    <startEvent id="registered" />
    <userTask id="propose" /><userTask id="review" /><userTask id="first" /><userTask id="second" />
    <sequenceFlow id="f1" sourceRef="registered" targetRef="first" />
    <sequenceFlow id="f2" sourceRef="first" targetRef="second" />
    <sequenceFlow id="f3" sourceRef="second" targetRef="first" />
  </process>
</definitions>`;

const PAPERS = 20;

interface EngineState {
  readonly [key: string]: unknown;
}

async function startedState(): Promise<EngineState> {
  const engine = new Engine({ name: 'paper', source: ROUTE });
  const execution = await engine.execute();
  const state = (await execution.getState()) as unknown as EngineState;
  execution.stop();
  return state;
}

async function prepare(db: pg.Client): Promise<void> {
  await db.query('create table if not exists bench.engine (id integer primary key, state jsonb not null)');
  const { rows } = await db.query<{ n: string }>('select count(*) as n from bench.engine');
  if (Number(rows[0]?.n) > 0) return;
  const state = JSON.stringify(await startedState());
  for (let i = 0; i < PAPERS; i += 1) await db.query('insert into bench.engine values ($1, $2)', [i, state]);
}

async function step(db: pg.Client, id: number): Promise<void> {
  await db.query('begin');
  const { rows } = await db.query<{ state: EngineState }>(
    'select state from bench.engine where id = $1 for update',
    [id],
  );
  const engine = new Engine({ name: 'paper' });
  engine.recover(rows[0]?.state as never);
  const execution = await engine.resume();
  const waiting = execution.getPostponed().find((element) => element.type === 'bpmn:UserTask');
  if (!waiting) throw new Error('the engine waits for nobody');
  waiting.signal();
  const state = JSON.stringify(await execution.getState());
  execution.stop();
  await db.query({
    name: 'save_engine',
    text: 'update bench.engine set state = $2 where id = $1',
    values: [id, state],
  });
  await db.query('commit');
}

/** Steps one after another, as one process of such a product does them. @returns steps per second */
export async function engineBlock(db: pg.Client, steps: number): Promise<number> {
  await prepare(db);
  const started = performance.now();
  for (let i = 0; i < steps; i += 1) await step(db, i % PAPERS);
  return steps / ((performance.now() - started) / 1000);
}
