/** Running the command in a folder of its own, with its streams caught. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exit } from './io.ts';
import { main } from './main.ts';

/** What a run left: exit code, output as text and as bytes, and what was said on the error stream. */
export type Run = {
  readonly exit: Exit;
  readonly out: string;
  readonly bytes: Uint8Array;
  readonly err: string;
};

/** A folder with these files in it; `run` runs the command there, `remove` takes the folder away. */
export function aFolder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const run = async (argv: readonly string[], stdin: string | Uint8Array = ''): Promise<Run> => {
    const chunks: Uint8Array[] = [];
    let err = '';
    const exit = await main(argv, {
      cwd: folder,
      readStdin: async () => Buffer.from(stdin),
      out: (data) => chunks.push(Buffer.from(data)),
      err: (text) => {
        err += text;
      },
      isTerminal: false,
    });
    const bytes = Buffer.concat(chunks);
    return { exit, out: bytes.toString('utf8'), bytes, err };
  };
  return { folder, run, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
