/** A command sent again with its key is answered as it was the first time. */
import { baseErrors } from '../../../contracts/base/errors.ts';
import { parseJson } from '../../platform/db/json.ts';
import type { PoolClient } from '../../platform/db/pool.ts';
import { problem } from '../../platform/problem.ts';
import type { CommandContext, Performed } from './perform.ts';

/** An earlier command with the same key of the same account. */
export interface Repeat {
  readonly endpoint: string;
  readonly request_hash: string;
  readonly reply: Performed;
}

/** The earlier reply. @throws base.key_reused when the key came with another request */
export function repeatOf(command: CommandContext, earlier: Repeat | null | undefined): Performed | undefined {
  if (!earlier) return undefined;
  if (earlier.endpoint !== command.endpoint || earlier.request_hash !== command.requestHash) {
    throw problem(baseErrors.keyReused);
  }
  return earlier.reply;
}

/**
 * The same key sent twice at once: both find no earlier reply, and the second fails at whatever the first has changed.
 * It is answered like the first. Only looked for after a failure, so that no act pays for it.
 */
export async function twinOf(
  client: PoolClient,
  command: CommandContext,
  accountId: number | null,
): Promise<Performed | undefined> {
  if (command.key === null || accountId === null) return undefined;
  const { rows } = await client.query(
    'select to_jsonb(c)::text as c from platform.command c where account_id = $1 and key = $2',
    [accountId, command.key],
  );
  const row = rows[0] as { c: string } | undefined;
  return row && repeatOf(command, parseJson<Repeat>(row.c));
}
