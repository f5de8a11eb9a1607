/** Arguments of the command: `gongwen <verb> [files] [--options]`. */
import { parseArgs } from 'node:util';
import { Refused } from './io.ts';

/** Every option any verb knows; which verb takes which is said in the help. */
const OPTIONS = {
  json: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  to: { type: 'string' },
  fonts: { type: 'string' },
  family: { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  strict: { type: 'boolean' },
  only: { type: 'string' },
  context: { type: 'string' },
  preprinted: { type: 'boolean' },
  page: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Parsed arguments. `-` among `files` stands for standard input. */
export type Options = {
  readonly verb: string | undefined;
  readonly files: readonly string[];
  readonly json: boolean;
  readonly fix: boolean;
  readonly strict: boolean;
  readonly preprinted: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly output?: string;
  readonly to?: string;
  readonly fonts?: string;
  readonly family: readonly string[];
  readonly only?: readonly string[];
  readonly context?: string;
  readonly page?: number;
};

/** Reads arguments. @throws Refused on an option nobody knows */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parse(argv);
  const [verb, ...files] = positionals;
  const page = values.page === undefined ? undefined : Number(values.page);
  if (page !== undefined && !(Number.isInteger(page) && page > 0))
    throw new Refused('--page 后应为页码，如 --page 1');
  return {
    verb,
    files,
    json: values.json ?? false,
    fix: values.fix ?? false,
    strict: values.strict ?? false,
    preprinted: values.preprinted ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
    family: values.family ?? [],
    ...(values.output === undefined ? {} : { output: values.output }),
    ...(values.to === undefined ? {} : { to: values.to }),
    ...(values.fonts === undefined ? {} : { fonts: values.fonts }),
    ...(values.only === undefined ? {} : { only: values.only.split(/[,，]/) }),
    ...(values.context === undefined ? {} : { context: values.context }),
    ...(page === undefined ? {} : { page }),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (cause) {
    const unknown = /'(-[^' ]+)/.exec(cause instanceof Error ? cause.message : '')?.[1] ?? '';
    throw new Refused(`不认识或不完整的选项 ${unknown}；用 gongwen --help 查看用法`);
  }
}
