/** `huiyin purge MATTER --reason TEXT`: makes a thread's words go; what is recorded of it stays and verifies. */

import { join } from 'node:path';
import { PurgeResult } from '../../../contracts/modules/commands.ts';
import { purgeThread } from '../../kernel/purging/api.ts';
import { indexMatter } from '../../kernel/search/api.ts';
import { workHere } from '../../platform/apart/apart.ts';
import { clockOf } from '../../platform/clock.ts';
import { sql } from '../../platform/db/sql.ts';
import { apartTasks } from '../apart-tasks.ts';
import { openKernel } from '../kernel.ts';
import { modules } from '../modules.ts';
import { withInstance } from './instance-database.ts';
import { CannotDo, type Command } from './types.ts';

/** Asks for a reason: it stands in the tombstone. */
export const purgeCommand: Command = {
  name: 'purge',
  usage: 'huiyin purge 事项编号 --reason 原因 [--json]',
  flags: ['reason'],
  async run({ args, flags }) {
    const [matterId = ''] = args;
    const reason = flags.reason;
    if (!/^[0-9a-f-]{36}$/.test(matterId) || typeof reason !== 'string' || reason.trim() === '') {
      throw new CannotDo(
        '请给出事项编号（地址栏里的那一串）和原因：huiyin purge 编号 --reason "经鉴定属于……"',
      );
    }
    const purged = await withInstance(async (db, dataDir) => {
      if (!(await db.read.first(sql`select 1 from kernel.matter where id = ${matterId}`)))
        throw new CannotDo('没有这件事项');
      const clock = clockOf(db.read);
      await clock.refresh();
      const kernel = await openKernel({
        db,
        clock,
        blobFolder: join(dataDir, 'blobs'),
        apart: workHere(apartTasks),
        demo: false,
        phoneUrls: [],
        openapi: () => ({}),
        resetDemo: async () => {},
      });
      const done = await purgeThread(kernel, {
        matterId,
        reason,
        everyCopy: true,
        by: [],
        modules: modules.flatMap((m) => (m.purge ? [m.purge] : [])),
      });
      for (const id of done.matters) await indexMatter(db, id);
      return { matters: done.matters.length, files: done.files };
    });
    return {
      exitCode: 0,
      json: PurgeResult.parse(purged),
      lines: [`已清除 ${purged.matters} 件事项的内容和 ${purged.files} 份文件；办理记录仍在，可照常校验。`],
    };
  },
};
