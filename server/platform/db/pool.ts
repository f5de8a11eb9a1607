/** Connections. Nothing outside platform/db holds a pool: the rest of the server sees only Tx and ReadOnly. */
import pg from 'pg';
import { instantOfStamp } from './stamp.ts';

// Addressee ids and serials stay far below 2^53, so bigint (and its arrays) may be numbers; dates and
// timestamps stay text until shaped, because a JS Date would quietly bring the machine's own zone in.
const types = new pg.TypeOverrides();
types.setTypeParser(20, (v: string) => Number(v));
types.setTypeParser(1016, (v: string) => (v === '{}' ? [] : v.slice(1, -1).split(',').map(Number)));
types.setTypeParser(1082, (v: string) => v);
types.setTypeParser(1184, (v: string) => (v.endsWith('infinity') ? v : instantOfStamp(v)));

export type Pool = pg.Pool;
export type PoolClient = pg.PoolClient;

/** Sessions as the owner see pg's own limits; as `app` every connection drops to the lesser role at once. */
export function openPool(url: string, options: { role?: 'app'; max?: number } = {}): Pool {
  const settings = ['-c timezone=Asia/Shanghai', '-c idle_in_transaction_session_timeout=30000'];
  if (options.role) settings.push(`-c role=${options.role}`);
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 8,
    pipeline: true,
    types,
    options: settings.join(' '),
  } as pg.PoolConfig);
  // An idle connection that dies (database restart) must not bring the process down; the next query reconnects.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
