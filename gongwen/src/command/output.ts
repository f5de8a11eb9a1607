/** Where results go: a file, or the output stream. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Io } from './io.ts';

/** Writes to `file` (its folder is made when missing), or to the output stream when none is given or it is `-`. */
export async function writeResult(
  data: string | Uint8Array,
  file: string | undefined,
  io: Io,
): Promise<void> {
  if (file === undefined || file === '-') {
    io.out(data);
    return;
  }
  const path = resolve(io.cwd, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, data);
}

/** JSON as people can read it, ending with a line break. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
