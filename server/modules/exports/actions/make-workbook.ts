/** A long workbook is made in the background, with the rights its owner has at that moment. */
import { exportList } from '../../../../contracts/modules/exports.ts';
import type { Kernel, QueryContext } from '../../../kernel/binding/api.ts';
import { findList } from '../../../kernel/exporting/api.ts';
import { registerIncident } from '../../../kernel/guard/api.ts';
import { getActor } from '../../../kernel/org/api.ts';
import { Problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';
import { filterOf, rowsOf } from '../rows.ts';
import { workbookOf } from '../xlsx.ts';

/** Excel holds 1,048,576 rows, the head among them. */
const MOST = 1_048_575;

/** Idempotent: a killed making begins anew; one made is made. */
export async function makeWorkbook(kernel: Kernel, id: string): Promise<void> {
  const row = await repo.head(kernel.db.read, id);
  const list = row && findList(row.list);
  if (row?.state !== 'waiting' || !list) return;
  const now = kernel.clock.now();
  const actor = await getActor(kernel.db.read, row.person_id, now);
  const ctx: QueryContext = {
    actor,
    read: kernel.db.read,
    now,
    kernel,
    request: {
      endpoint: exportList,
      params: undefined,
      query: row.query,
      body: undefined,
      upload: undefined,
      cookie: undefined,
      requestId: id,
      address: '',
      origin: '',
      signal: new AbortController().signal,
    },
  };
  try {
    const { rows } = await rowsOf(ctx, list, filterOf(ctx, list, row.query), MOST);
    const made = { rows: rows.length, bytes: workbookOf({ ...list, rows }) };
    await kernel.db.transaction((tx) => repo.finish(tx, id, made, kernel.clock.now()));
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    await registerIncident(kernel.db, thrown, { entrance: exportList.name, personId: row.person_id, now });
    await kernel.db.transaction((tx) => repo.fail(tx, id, kernel.clock.now()));
  }
}
