/** `huiyin setting NAME VALUE`: the few switches an administrator sets outside the screens; each change is recorded. */
import { SettingResult } from '../../../contracts/modules/commands.ts';
import { record } from '../../kernel/audit/api.ts';
import { clockOf } from '../../platform/clock.ts';
import { sql } from '../../platform/db/sql.ts';
import { withInstance } from './instance-database.ts';
import { CannotDo, type Command } from './types.ts';

/** Switches and what they mean. */
const SWITCHES: Readonly<Record<string, string>> = { 'papers.open': '公文检查页是否向未登录的人开放' };

/** Without a value it tells the present one. */
export const settingCommand: Command = {
  name: 'setting',
  usage: 'huiyin setting papers.open [true|false] [--json]',
  async run({ args }) {
    const [name = '', value] = args;
    if (!(name in SWITCHES) || (value !== undefined && value !== 'true' && value !== 'false')) {
      throw new CannotDo(
        ['可设的开关：', ...Object.entries(SWITCHES).map(([k, v]) => `  ${k}  ${v}（true|false）`)].join(
          '\n',
        ),
      );
    }
    const isOn = await withInstance(async (db) => {
      const clock = clockOf(db.read);
      await clock.refresh();
      return db.transaction(async (tx) => {
        if (value !== undefined) {
          await tx.run(sql`insert into platform.setting (key, value, changed_at) values (${name}, ${value}::jsonb, ${clock.now()})
            on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`);
          await record(tx, {
            stream: 'settings',
            subject: name,
            event: 'setting.changed',
            at: clock.now(),
            personId: null,
            body: { value },
          });
        }
        const row = await tx.first<{ on: boolean }>(
          sql`select value = 'true'::jsonb as on from platform.setting where key = ${name}`,
        );
        return row?.on ?? false;
      });
    });
    return {
      exitCode: 0,
      json: SettingResult.parse({ name, value: isOn }),
      lines: [`${SWITCHES[name]}：${isOn ? '是' : '否'}`],
    };
  },
};
