/**
 * One act through HTTP (a leader passes a paper on: a task closed, one opened, opinion, clock, audit record, jobs)
 * beside pgbench with the same statements on the same database, and beside a general engine that saves its state at
 * each step (bpmn-engine), in interleaved blocks of one run. Only the ratios mean anything on a shared machine.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { packageRoot } from '../server/platform/root.ts';
import { papersWithMayor, passOnAll, personsOf } from './act-papers.ts';
import { engineBlock } from './bpmn-peer.ts';
import { median, rounded, tell } from './figures.ts';
import { type BenchOffice, benchFolder, CONNECTIONS, call, startOffice } from './office.ts';

const PER_BLOCK = 200;
const BLOCKS = 5;

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
    await passOnAll(office, persons, ours);
    pgbenchBlock(office.url, peer);
    const blocks: { ours: number; pgbench: number; engine: number }[] = [];
    for (let i = 0; i < BLOCKS; i += 1) {
      blocks.push({
        ours: await passOnAll(office, persons, ours),
        pgbench: pgbenchBlock(office.url, peer),
        engine: await engineBlock(pool, PER_BLOCK / 4),
      });
    }
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
      name: 'the same act beside one step of bpmn-engine on the same route with its state saved',
      ours: rounded(median(blocks.map((b) => b.ours))),
      peer: rounded(median(blocks.map((b) => b.engine))),
      ratio: rounded(besideEngine),
      unit: 'acts/s',
      wanted: '>= 10',
      holds: besideEngine >= 10,
    });
  } finally {
    await pool.end();
    await office.stop();
    folder.remove();
  }
}

await benchAct();
