/** Files and folders named on the command line, as a list of files. */
import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { type Io, Refused } from './io.ts';

/** Extensions looked for in folders. */
const READABLE = ['.gw', '.json', '.docx', '.txt', '.pdf'];

/** One file to work on; `inside` is its path within the folder it was found in (its own name when named directly). */
export type Target = { readonly file: string; readonly inside: string };

/** Files of the arguments, folders walked in name order. @throws Refused when there is nothing to work on */
export async function targetsOf(
  files: readonly string[],
  io: Io,
  extensions: readonly string[] = READABLE,
): Promise<Target[]> {
  const targets: Target[] = [];
  for (const file of files) {
    if (file !== '-' && (await isFolder(resolve(io.cwd, file))))
      targets.push(...(await walk(file, '', io, extensions)));
    else targets.push({ file, inside: file });
  }
  if (targets.length === 0) throw new Refused('没有可处理的文件（要读标准输入，请写 -）');
  return targets;
}

/** True when the path is a folder that exists. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function walk(root: string, inside: string, io: Io, extensions: readonly string[]): Promise<Target[]> {
  const entries = await readdir(resolve(io.cwd, root, inside), { withFileTypes: true });
  const targets: Target[] = [];
  for (const entry of entries.sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'))) {
    const path = join(inside, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) targets.push(...(await walk(root, path, io, extensions)));
    else if (extensions.includes(extname(entry.name).toLowerCase()))
      targets.push({ file: join(root, path), inside: path });
  }
  return targets;
}
