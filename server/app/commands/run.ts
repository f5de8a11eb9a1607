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

/** Splits words into positional ones and flags. @throws CannotDo for a flag the command does not know, or without its value */
function parse(words: readonly string[], known: readonly string[]): CommandInput {
  const args: string[] = [];
  const flags: Record<string, string | true> = {};
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift() ?? '';
    if (word === '--json') flags.json = true;
    else if (!word.startsWith('--')) args.push(word);
    else flags[word.slice(2)] = flagValue(word, rest, known);
  }
  return { args, flags };
}

function flagValue(flag: string, rest: string[], known: readonly string[]): string {
  if (!known.includes(flag.slice(2))) throw new CannotDo(`没有选项 ${flag}`);
  const value = rest.shift();
  if (value === undefined || value.startsWith('--')) throw new CannotDo(`选项 ${flag} 缺少值`);
  return value;
}

/** Runs one command line. @returns the exit code */
export async function runCommand(words: readonly string[], out = console): Promise<number> {
  const command = commands.find((c) => `${words.join(' ')} `.startsWith(`${c.name} `));
  if (words[0] === '--help' || words[0] === 'help') {
    for (const { usage } of commands) out.log(usage);
    return 0;
  }
  if (!command) {
    out.error(['用法：', ...commands.map((c) => `  ${c.usage}`)].join('\n'));
    return 2;
  }
  try {
    const input = parse(words.slice(command.name.split(' ').length), command.flags ?? []);
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
