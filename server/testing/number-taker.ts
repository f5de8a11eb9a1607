/** A process that takes numbers until it is done or killed: `node … URL SERIES YEAR ROUNDS SEED`. For the test of numbering. */
// Four connections for sixteen takers: test databases share one server, and the series lets one through at a time anyway.

import { takeNumber } from '../kernel/numbering/api.ts';
import { openPool } from '../platform/db/pool.ts';
import { openDb } from '../platform/db/tx.ts';

class Undo extends Error {}

const [url = '', series = '', year = '', rounds = '', seed = ''] = process.argv.slice(2);
const db = openDb(openPool(url, { role: 'app', max: 4 }));
const NOW = '2026-09-03T00:30:00.000Z' as never;

/** Every third gives up after taking. */
async function taker(lane: number): Promise<void> {
  for (let round = 0; round < Number(rounds); round += 1) {
    await db
      .transaction(async (tx) => {
        await takeNumber(tx, { series, year: Number(year) }, NOW);
        if ((lane + round + Number(seed)) % 3 === 2) throw new Undo();
      })
      .catch((thrown: unknown) => {
        if (!(thrown instanceof Undo)) throw thrown;
      });
  }
}

await Promise.all(Array.from({ length: 16 }, (_, lane) => taker(lane)));
await db.close();
