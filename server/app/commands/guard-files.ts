/** `huiyin guard FILE…`: verdict, rule and page; never content. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { GuardResult } from '../../../contracts/modules/commands.ts';
import { lookAt } from '../../kernel/files/api.ts';
import { inspect } from '../../kernel/guard/api.ts';
import { workHere } from '../../platform/apart/apart.ts';
import { Problem } from '../../platform/problem.ts';
import { apartTasks } from '../apart-tasks.ts';
import { CannotDo, type Command } from './types.ts';

const WORDS = { passed: '通过', refused: '拒收', 'not-checked': '未能检查' } as const;

type Row = z.output<typeof GuardResult>[number];

async function guardOne(file: string): Promise<Row> {
  const bytes = await readFile(file).catch(() => {
    throw new CannotDo(`读不到文件 ${file}`);
  });
  try {
    const { verdict } = await lookAt(workHere(apartTasks), bytes, basename(file));
    return { file, ...verdict };
  } catch (thrown) {
    // What cannot be read has not been checked; its name still has been.
    if (!(thrown instanceof Problem)) throw thrown;
    const byName = inspect({ entrance: 'file', fileName: basename(file), pages: [], readable: false });
    return { file, ...byName };
  }
}

/** Exit 1 when any file is refused or could not be checked. */
export const guardCommand: Command = {
  name: 'guard',
  usage: 'huiyin guard FILE… [--json]',
  async run({ args }) {
    if (args.length === 0) throw new CannotDo('请给出要检查的文件');
    const rows: Row[] = [];
    for (const file of args) rows.push(await guardOne(file));
    const lines = rows.map(
      (r) =>
        `${WORDS[r.verdict]}  ${r.file}${r.rule ? `（${r.rule}${r.page ? `，第 ${r.page} 页` : ''}）` : ''}`,
    );
    return { exitCode: rows.every((r) => r.verdict === 'passed') ? 0 : 1, json: rows, lines };
  },
};
