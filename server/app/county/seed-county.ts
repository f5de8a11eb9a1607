/**
 * Loads the demo county: its office, twelve months of life and what is open at the anchor. In several transactions; the
 * caller's marker says that it is not whole yet, and accounts stay shut until it is.
 */
import { epochOf, type Instant, localDateOf } from '../../../contracts/base/dates.ts';
import { playCounty } from '../../../db/seeds/county/play.ts';
import { seedCountyOffice } from '../../../db/seeds/seed-office.ts';
import { hashToken } from '../../kernel/binding/api.ts';
import { workHere } from '../../platform/apart/apart.ts';
import { fixedClock } from '../../platform/clock.ts';
import type { PoolClient } from '../../platform/db/pool.ts';
import { sql } from '../../platform/db/sql.ts';
import { txOf } from '../../platform/db/tx.ts';
import { apartTasks } from '../apart-tasks.ts';
import { openKernel } from '../kernel.ts';
import { openOneTransaction } from './one-transaction.ts';
import { openStage } from './stage.ts';
import { openStagingArea } from './staging-area.ts';
import { tellAndIndex } from './tell-and-index.ts';

/** How much was loaded. */
export interface Loaded {
  readonly papers: number;
  readonly acts: number;
}

const YEAR_MS = 366 * 86_400_000;
/** Percentages between which the year is played. */
const [PLAYED_FROM, PLAYED_TO] = [4, 88];

/** What is told while it loads: a percentage and what is being done. */
export type Progress = (percent: number, doing: string) => void;

/** Acts written in one transaction: a counter that rises ten thousand times in one is read more slowly each time. */
const ACTS_AT_ONCE = 2_000;

/**
 * Tables grown by so much are looked at again: statements planned while they were empty walked all limits' steps for each
 * limit that changed, and were a fifth of the whole loading.
 */
const GROWTH = 4;

/** Loads. The connection stands in a transaction of its owner, who commits the last of them. @returns how much there is */
export async function seedCounty(
  connection: PoolClient,
  options: {
    readonly anchor: Instant;
    readonly blobFolder: string;
    readonly tell: Progress;
    /** Fewer than the county's own, for tests. */
    readonly papers?: number;
  },
): Promise<Loaded> {
  const { anchor, tell } = options;
  const tx = txOf(connection);
  // Tables grow from nothing here, and plans made for empty ones would walk them whole for ever after.
  await tx.rows(sql`select set_config(name, 'off', false)
    from unnest(array['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']) as name`);
  tell(0, '机构和人员');
  const office = await seedCountyOffice(tx, anchor);
  await tx.run(sql`update kernel.account set is_active = false`);
  const cookieOf = (personId: number) => `county-${personId}`;
  const persons = new Map(Object.values(office.persons).map((id) => [hashToken(cookieOf(id)), id]));
  const store = openOneTransaction(connection, (tokenHash) => persons.get(tokenHash));
  const kernel = await openKernel({
    db: store.dbFor(() => {}),
    clock: fixedClock(anchor),
    blobFolder: options.blobFolder,
    apart: workHere(apartTasks),
    demo: true,
    phoneUrls: [],
    openapi: () => ({}),
    resetDemo: async () => {},
  });
  const staging = openStagingArea(tx, kernel.blobs);
  const stage = openStage(kernel, store, staging, cookieOf);
  const calendar = kernel.calendar();
  const played = playCounty(stage, office, {
    calendar,
    anchor,
    ...(options.papers ? { papers: options.papers } : {}),
  });
  const start = epochOf(anchor) - YEAR_MS;
  let kept = 0;
  let grown = 0;
  const acts = await stage.play(anchor, async (at, n) => {
    const failure = played.failed();
    if (failure) throw failure;
    tell(
      PLAYED_FROM + ((PLAYED_TO - PLAYED_FROM) * (epochOf(at) - start)) / YEAR_MS,
      `${localDateOf(at)} 的公文`,
    );
    if (n < kept + ACTS_AT_ONCE) return;
    kept = n;
    await store.finish();
    await connection.query('commit');
    await connection.query('begin');
    if (n < GROWTH * grown) return;
    grown = n;
    await connection.query('analyze');
  });
  await store.finish();
  await staging.settled();
  await tx.rows(sql`select set_config(name, 'on', false)
    from unnest(array['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']) as name`);
  await tellAndIndex(
    connection,
    store.dbFor(() => {}),
    anchor,
    tell,
  );
  await tx.run(sql`update kernel.account set is_active = true`);
  return { papers: played.papers, acts };
}
