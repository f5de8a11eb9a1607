/** The notation of examples, and counting what the guard does with them. For tests and for the table in README.md. */
import { type GuardInput, type GuardVerdict, pageOfText } from './input.ts';
import { inspect } from './inspect.ts';

/** Reads one example: `|` parts lines, `‖` pages; `T:` is a title, `F:` a file's name. */
export function inputOf(example: string): GuardInput {
  const text = example.slice(2);
  if (example.startsWith('T:')) return { entrance: 'title', title: text, pages: [], readable: true };
  if (example.startsWith('F:')) return { entrance: 'file-name', fileName: text, pages: [], readable: true };
  const pages = example.split('‖').map((page, i) => pageOfText(page.replaceAll('|', '\n'), i + 1));
  return { entrance: 'file', pages, readable: true };
}

/** What the guard says of an example. */
export function verdictOf(example: string): GuardVerdict {
  return inspect(inputOf(example));
}

/** Errors of one class. */
export interface ClassErrors {
  readonly name: string;
  readonly all: number;
  /** The examples themselves. */
  readonly wrong: readonly string[];
}

/** Which examples of each class come out other than wanted. */
export function errorsOf(
  classes: Readonly<Record<string, readonly string[]>>,
  wanted: 'refused' | 'passed',
): ClassErrors[] {
  return Object.entries(classes).map(([name, examples]) => ({
    name,
    all: examples.length,
    wrong: examples.filter((example) => verdictOf(example).verdict !== wanted),
  }));
}

/** The table as README.md has it. */
export function tableOf(kind: string, rows: readonly ClassErrors[]): string {
  const sum = (count: (row: ClassErrors) => number) => rows.reduce((total, row) => total + count(row), 0);
  return [
    ...rows.map((row) => `| ${kind} | ${row.name} | ${row.all} | ${row.wrong.length} |`),
    `| ${kind} | **all** | ${sum((row) => row.all)} | **${sum((row) => row.wrong.length)}** |`,
  ].join('\n');
}
