/** The command: arguments to a verb, refusals to words and an exit code. */
import { runCheck } from './commands/check.ts';
import { runConvert } from './commands/convert.ts';
import { runDiff } from './commands/diff.ts';
import { runMeasure } from './commands/measure.ts';
import { runNew } from './commands/new.ts';
import { runRead } from './commands/read.ts';
import { runRender } from './commands/render.ts';
import { runRules } from './commands/rules.ts';
import { HELP } from './help.ts';
import { EXIT, type Exit, type Io, Refused } from './io.ts';
import { Unloadable } from './load.ts';
import { type Options, readOptions } from './options.ts';
import { VERSION } from './version.ts';

const VERBS: Readonly<Record<string, (options: Options, io: Io) => Promise<Exit>>> = {
  new: runNew,
  read: runRead,
  check: runCheck,
  rules: runRules,
  render: runRender,
  convert: runConvert,
  measure: runMeasure,
  diff: runDiff,
};

/** Runs the command and gives its exit code; never throws for what a person did. */
export async function main(argv: readonly string[], io: Io): Promise<Exit> {
  try {
    const options = readOptions(argv);
    if (options.version) return say(`${VERSION}\n`, io);
    if (options.help || options.verb === undefined)
      return say(HELP, io, options.help ? EXIT.fine : EXIT.cannot);
    const run = Object.hasOwn(VERBS, options.verb) ? VERBS[options.verb] : undefined;
    if (run === undefined) throw new Refused(`没有“${options.verb}”这个命令；用 gongwen --help 查看用法`);
    return await run(options, io);
  } catch (cause) {
    if (!(cause instanceof Refused || cause instanceof Unloadable)) throw cause;
    io.err(`${cause.message}\n`);
    return EXIT.cannot;
  }
}

function say(text: string, io: Io, exit: Exit = EXIT.fine): Exit {
  io.out(text);
  return exit;
}
