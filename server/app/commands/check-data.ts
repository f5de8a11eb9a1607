/** `huiyin check-data`: the invariants over the whole database. */
import type { CheckDataResult } from '../../../contracts/modules/commands.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { checkNumbers } from '../../kernel/numbering/api.ts';
import { withInstance } from './instance-database.ts';
import type { Command } from './types.ts';

/** Exit 1 on any finding. */
export const checkDataCommand: Command = {
  name: 'check-data',
  usage: 'huiyin check-data [--json]',
  async run() {
    const result = await withInstance(async (db): Promise<CheckDataResult> => {
      const { matters, findings } = await checkMatters(db.read);
      const numbers = (await checkNumbers(db.read)).map((detail) => ({
        rule: 'numbers',
        matterId: null,
        detail,
      }));
      return { matters, findings: [...findings, ...numbers] };
    });
    const lines =
      result.findings.length === 0
        ? [`${result.matters} 件事项，各项约束全部成立。`]
        : result.findings.map((f) => `${f.rule}  ${f.matterId ?? ''}  ${f.detail}`);
    return { exitCode: result.findings.length === 0 ? 0 : 1, json: result, lines };
  },
};
