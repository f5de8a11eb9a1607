/** `huiyin office load FILE`: an office's units, persons and posts, into an empty database. */
import { readFile } from 'node:fs/promises';
import { OfficeLoadResult } from '../../../contracts/modules/commands.ts';
import { OfficeFile } from '../../../contracts/modules/office.ts';
import { loadOffice } from '../../../db/seeds/seed-office.ts';
import { record } from '../../kernel/audit/api.ts';
import { realNow } from '../../platform/clock.ts';
import { openPool } from '../../platform/db/pool.ts';
import { sql } from '../../platform/db/sql.ts';
import { openDb } from '../../platform/db/tx.ts';
import { withInstance } from './instance-database.ts';
import { CannotDo, type Command } from './types.ts';

async function read(path: string | undefined): Promise<OfficeFile> {
  if (!path) throw new CannotDo('请给出机构人员文件，格式见 docs/operations/install.md');
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new CannotDo(`读不到 ${path}，或不是 JSON 文件`);
  }
  const parsed = OfficeFile.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new CannotDo(
    [
      '文件内容有误，什么也没有导入：',
      ...parsed.error.issues.map((i) => `  ${i.path.join('.')}：${i.message}`),
    ].join('\n'),
  );
}

/** All or nothing; accounts stay shut until `huiyin account password LOGIN`. */
export const officeLoadCommand: Command = {
  name: 'office load',
  usage: 'huiyin office load FILE [--json]',
  async run({ args }) {
    const office = await read(args[0]);
    await withInstance(async (_db, _dataDir, ownerUrl) => {
      const owner = openDb(openPool(ownerUrl, { max: 1 }));
      try {
        await owner.transaction(async (tx) => {
          if (await tx.first(sql`select 1 from kernel.addressee limit 1`))
            throw new CannotDo('库里已有机构人员，不能再整体导入');
          const now = realNow();
          await loadOffice(tx, office, { now, passwordHash: null }).catch((thrown: unknown) => {
            throw new CannotDo(thrown instanceof Error ? thrown.message : String(thrown));
          });
          const body = { units: office.units.length, persons: office.persons.length };
          await record(tx, {
            stream: 'settings',
            subject: 'office',
            event: 'office.loaded',
            at: now,
            personId: null,
            body,
          });
        });
      } finally {
        await owner.close();
      }
    });
    const json = OfficeLoadResult.parse({ units: office.units.length, persons: office.persons.length });
    return {
      exitCode: 0,
      json,
      lines: [
        `已导入 ${json.units} 个单位、${json.persons} 人。账号在设定首个密码后启用：huiyin account password 账号`,
      ],
    };
  },
};
