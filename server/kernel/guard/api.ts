/** Keeps classified content out, at every entrance, before any byte reaches database, disk or log (R-SEC-08). */
import type { Instant } from '../../../contracts/base/dates.ts';
import { fileErrors } from '../../../contracts/modules/files.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Db } from '../../platform/db/tx.ts';
import { isProblem } from '../../platform/problem.ts';

export { assertBodyClean } from './body.ts';
export {
  type GuardEntrance,
  type GuardInput,
  type GuardPage,
  type GuardVerdict,
  pageOfText,
} from './input.ts';
export { inspect } from './inspect.ts';
export { assertPassed } from './passed.ts';

/** Registers that the guard hit: entrance, rule, person, time; never what. Does nothing for other failures. */
export async function registerIncident(
  db: Db,
  thrown: unknown,
  at: { entrance: string; personId: number | null; now: Instant },
): Promise<void> {
  if (!isProblem(thrown, fileErrors.secrecyMarkFound)) return;
  const rule = String(thrown.params.rule);
  await db.transaction((tx) =>
    tx.run(sql`insert into kernel.guard_incident (entrance, rule, person_id, at)
      values (${at.entrance}, ${rule}, ${at.personId}, ${at.now})`),
  );
}
