/** `npx huiyin …`: finds the command, runs it, prints for people or, with --json, for programs. */
import { commandResults } from '../../../contracts/modules/commands.ts';
import { text } from '../../../contracts/texts/texts.ts';
import { Problem } from '../../platform/problem.ts';
import { accountPasswordCommand } from './account-password.ts';
import { auditVerifyCommand } from './audit-verify.ts';
import { calendarAddCommand } from './calendar-add.ts';
import { checkDataCommand } from './check-data.ts';
import { clockAdvanceCommand } from './clock-advance.ts';
import { guardCommand } from './guard-files.ts';
import { officeLoadCommand } from './office-load.ts';
import { purgeCommand } from './purge.ts';
import { recogniseCommand } from './recognise-files.ts';
import { settingCommand } from './setting.ts';
import { CannotDo, type Command, type CommandInput } from './types.ts';

/** Every command. */
export const commands: readonly Command[] = [
  calendarAddCommand,
  guardCommand,
  recogniseCommand,
  checkDataCommand,
  auditVerifyCommand,
  clockAdvanceCommand,
  settingCommand,
  purgeCommand,
  officeLoadCommand,
  accountPasswordCommand,
];

/** Splits words into positional ones and flags; flags with a value take the next word. */
function parse(words: readonly string[]): CommandInput {
  const args: string[] = [];
  const flags: Record<string, string | true> = {};
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift() ?? '';
    if (!word.startsWith('--')) args.push(word);
    else flags[word.slice(2)] = word === '--json' ? true : (rest.shift() ?? true);
  }
  return { args, flags };
}

/** Runs one command line. @returns the exit code */
export async function runCommand(words: readonly string[], out = console): Promise<number> {
  const command = commands.find((c) => `${words.join(' ')} `.startsWith(`${c.name} `));
  if (!command) {
    out.error(['用法：', ...commands.map((c) => `  ${c.usage}`)].join('\n'));
    return 2;
  }
  const input = parse(words.slice(command.name.split(' ').length));
  try {
    const outcome = await command.run(input);
    if (input.flags.json) {
      const schema = commandResults[command.name as keyof typeof commandResults];
      out.log(JSON.stringify(schema.parse(outcome.json)));
    } else {
      for (const line of outcome.lines) out.log(line);
    }
    return outcome.exitCode;
  } catch (thrown) {
    out.error(wordsOf(thrown, command));
    return 2;
  }
}

function wordsOf(thrown: unknown, command: Command): string {
  if (thrown instanceof Problem) return text(thrown.definition.code, thrown.params);
  if (thrown instanceof CannotDo) return thrown.message;
  if (thrown instanceof Error && thrown.name === 'ZodError') return `用法：${command.usage}`;
  return `无法完成：${thrown instanceof Error ? thrown.message : String(thrown)}`;
}
