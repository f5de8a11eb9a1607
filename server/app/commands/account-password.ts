/** `huiyin account password LOGIN`: sets a password (read from standard input) and opens the account. */
import { createInterface } from 'node:readline';
import { AccountPasswordResult } from '../../../contracts/modules/commands.ts';
import { setPassword } from '../../kernel/accounts/api.ts';
import { clockOf } from '../../platform/clock.ts';
import { withInstance } from './instance-database.ts';
import { CannotDo, type Command } from './types.ts';

/** One line of standard input; a password never stands on the command line, where other users could read it. */
async function askPassword(): Promise<string> {
  process.stderr.write('新密码（不少于 8 位，含大小写字母、数字、符号中的三类）：');
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return '';
}

/** 等保 custom: at least 8 characters of three classes. */
function isStrong(password: string): boolean {
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((c) => c.test(password)).length;
  return password.length >= 8 && classes >= 3;
}

/** Ends all open sessions of the account. */
export const accountPasswordCommand: Command = {
  name: 'account password',
  usage: 'huiyin account password LOGIN < 密码文件 [--json]',
  async run({ args }) {
    const [login] = args;
    if (!login) throw new CannotDo('请给出账号');
    const password = await askPassword();
    if (!isStrong(password)) throw new CannotDo('密码不够强：不少于 8 位，含大小写字母、数字、符号中的三类');
    const isSet = await withInstance(async (db) => {
      const clock = clockOf(db.read);
      await clock.refresh();
      return setPassword(db, { login, password }, clock.now());
    });
    if (!isSet) throw new CannotDo(`没有账号 ${login}`);
    return {
      exitCode: 0,
      json: AccountPasswordResult.parse({ login, active: true }),
      lines: [`账号 ${login} 已启用，原有登录已全部退出`],
    };
  },
};
