/** `gongwen rules`: the catalogue. */
import { listRules } from '../../check/catalogue.ts';
import { EXIT, type Exit, type Io } from '../io.ts';
import type { Options } from '../options.ts';
import { printJson, writeResult } from '../output.ts';

/** Prints every rule: id, strength, sentence, source, remedy. */
export async function runRules(options: Options, io: Io): Promise<Exit> {
  const rules = listRules();
  if (options.json) {
    await writeResult(printJson(rules), options.output, io);
    return EXIT.fine;
  }
  let family = '';
  const lines: string[] = [];
  for (const rule of rules) {
    if (rule.family !== family) lines.push('', `【${rule.family}】`);
    family = rule.family;
    const strength = rule.strength === 'error' ? '错误' : '提示';
    lines.push(`${rule.id}  ${strength}${rule.mendable ? '（可自动改正）' : ''}  ${rule.title}`);
    lines.push(`     依据：${rule.clause}`, `     改法：${rule.suggestion}`);
  }
  const errors = rules.filter((rule) => rule.strength === 'error').length;
  lines.push('', `共${rules.length}条：错误${errors}条，提示${rules.length - errors}条`, '');
  await writeResult(lines.join('\n').trimStart(), options.output, io);
  return EXIT.fine;
}
