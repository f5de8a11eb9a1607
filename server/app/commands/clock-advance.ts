/** `huiyin clock advance 3d`: moves a demo's clock forward. Never back: what is late stays late. */

import { epochOf, instantOf } from '../../../contracts/base/dates.ts';
import { demoErrors } from '../../../contracts/modules/demo.ts';
import { record } from '../../kernel/audit/api.ts';
import { realNow } from '../../platform/clock.ts';
import { sql } from '../../platform/db/sql.ts';
import { problem } from '../../platform/problem.ts';
import { withInstance } from './instance-database.ts';
import { CannotDo, type Command } from './types.ts';

const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

function amountMs(word: string | undefined): number {
  const match = /^(-?\d{1,4})([mhdw])$/.exec(word ?? '');
  const ms = match ? Number(match[1]) * (UNIT_MS[match[2] ?? ''] ?? 0) : 0;
  if (!match || ms === 0) throw new CannotDo('请写成 3d、12h、30m 或 1w');
  if (ms < 0) throw problem(demoErrors.clockOnlyForward);
  return ms;
}

/** Demo databases only. */
export const clockAdvanceCommand: Command = {
  name: 'clock advance',
  usage: 'huiyin clock advance 3d [--json]',
  async run({ args }) {
    const ms = amountMs(args[0]);
    const json = await withInstance((db) =>
      db.transaction(async (tx) => {
        const demo = await tx.first(
          sql`select 1 from platform.setting where key = 'demo' and value = 'true'::jsonb`,
        );
        if (!demo) throw problem(demoErrors.notADemo);
        const row = await tx.one<{ value: { offsetMs: number } }>(
          sql`select value from platform.setting where key = 'clock' for update`,
        );
        const offsetMs = row.value.offsetMs + ms;
        const now = instantOf(epochOf(realNow()) + offsetMs);
        await tx.run(
          sql`update platform.setting set value = ${JSON.stringify({ offsetMs })}::jsonb, changed_at = ${now} where key = 'clock'`,
        );
        await record(tx, {
          stream: 'settings',
          subject: 'clock',
          event: 'clock.advanced',
          at: now,
          personId: null,
          body: { ms, offsetMs },
        });
        return { now, offsetMs };
      }),
    );
    return { exitCode: 0, json, lines: [`演示时钟已拨到 ${json.now}`] };
  },
};
