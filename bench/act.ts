/**
 * One act through HTTP (a leader passes a paper on: a task closed, one opened, opinion, clock, audit record, jobs)
 * beside pgbench with the same statements on the same database, and beside a general engine that saves its state at
 * each step (bpmn-engine), in interleaved blocks of one run. All are warm, and no block begins before the jobs of the one
 * before are done: the peers are not slowed by our work. Only the ratios mean anything on a shared machine.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { packageRoot } from '../server/platform/root.ts';
import { papersWithMayor, passOnAll, personsOf } from './act-papers.ts';
import { engineBlock, prepareEngine } from './bpmn-peer.ts';
import { median, rounded, tell } from './figures.ts';
import { type BenchOffice, benchFolder, CONNECTIONS, call, startOffice } from './office.ts';

const PER_BLOCK = 400;
const BLOCKS = 7;
/** Until the figures of ours and of the engine rise no more. */
const WARM_UP_BLOCKS = 3;
const ENGINE_STEPS = 60;

function pgbenchBlock(url: string, variables: Readonly<Record<string, string | number>>): number {
  const fixed = `-n -M prepared -c ${CONNECTIONS} -j 2 -t ${PER_BLOCK / CONNECTIONS} -f`.split(' ');
  const args = [...fixed, join(packageRoot(), 'bench', 'act-peer.sql')];
  for (const [name, value] of Object.entries(variables)) args.push('-D', `${name}=${value}`);
  const printed = execFileSync('pgbench', [...args, url], { encoding: 'utf8' });
  const tps = /tps = ([\d.]+)/.exec(printed)?.[1];
  if (!tps) throw new Error('pgbench told no tps');
  return Number(tps);
}

/** The papers pgbench works on and the variables of its script. */
async function peerOf(office: BenchOffice, matters: readonly string[], addressee: number) {
  const { db, base } = office;
  await db.query(
    'create schema bench; create table bench.peer (id serial primary key, matter_id uuid not null)',
  );
  await db.query('insert into bench.peer (matter_id) select unnest($1::uuid[])', [matters]);
  await db.query('analyze');
  const { rows } = await db.query<{ token_hash: string; person_id: string }>(
    `select s.token_hash, a.person_id from kernel.session s join kernel.account a on a.id = s.account_id
      where a.login = 'zhoumingyuan' limit 1`,
  );
  const now = String((await call(base, 'GET', '/api/health')).json.now);
  return {
    matters: matters.length,
    token: rows[0]?.token_hash ?? '',
    now,
    person: rows[0]?.person_id ?? '',
    addressee,
  };
}

/** Waits until the jobs of our acts are done. The peer's own rows are for nobody. */
async function jobsDone(db: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await db.query("select 1 from platform.job where kind <> 'bench.none' limit 1");
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs the measurement and tells its figures. */
export async function benchAct(): Promise<void> {
  const folder = benchFolder();
  const office = await startOffice(folder.path);
  const pool = new pg.Pool({ connectionString: office.url, max: CONNECTIONS });
  try {
    const persons = await personsOf(office);
    const papers = await papersWithMayor(office, persons, PER_BLOCK * 2);
    const ours = papers.slice(0, PER_BLOCK);
    const peer = await peerOf(office, papers.slice(PER_BLOCK), persons.posts.chenlixin ?? 0);
    await prepareEngine(pool);
    const block = async () => {
      const acts = await passOnAll(office, persons, ours);
      await jobsDone(office.db);
      return {
        ours: acts,
        pgbench: pgbenchBlock(office.url, peer),
        engine: await engineBlock(pool, 'limited', ENGINE_STEPS),
        engineWithoutLimit: await engineBlock(pool, 'without_limit', ENGINE_STEPS),
      };
    };
    for (let i = 0; i < WARM_UP_BLOCKS; i += 1) await block();
    const blocks: Awaited<ReturnType<typeof block>>[] = [];
    for (let i = 0; i < BLOCKS; i += 1) blocks.push(await block());
    const besidePgbench = median(blocks.map((b) => b.ours / b.pgbench));
    tell({
      name: 'one act through HTTP, audit, clocks and jobs on, beside pgbench with the same statements',
      ours: rounded(median(blocks.map((b) => b.ours))),
      peer: rounded(median(blocks.map((b) => b.pgbench))),
      ratio: rounded(besidePgbench),
      unit: 'acts/s',
      wanted: '>= 0.65',
      holds: besidePgbench >= 0.65,
    });
    const besideEngine = median(blocks.map((b) => b.ours / b.engine));
    tell({
      name: 'the same act beside one step of bpmn-engine on the same route under the same limit with its state saved',
      ours: rounded(median(blocks.map((b) => b.ours))),
      peer: rounded(median(blocks.map((b) => b.engine))),
      ratio: rounded(besideEngine),
      unit: 'acts/s',
      wanted: '>= 10',
      holds: besideEngine >= 10,
    });
    const withoutLimit = median(blocks.map((b) => b.ours / b.engineWithoutLimit));
    tell({
      name: 'the same act beside one step of bpmn-engine on the route without any limit, for comparison',
      ours: rounded(median(blocks.map((b) => b.ours))),
      peer: rounded(median(blocks.map((b) => b.engineWithoutLimit))),
      ratio: rounded(withoutLimit),
      unit: 'acts/s',
    });
  } finally {
    await pool.end();
    await office.stop();
    folder.remove();
  }
}

await benchAct();
