/** What the office says of itself, for rules that need to know: `--context office.json`. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { CheckContext } from '../check/sheet.ts';
import { type Io, Refused } from './io.ts';

const Context = z.strictObject({
  superior: z.string().exactOptional(),
  superiors: z.array(z.string()).exactOptional(),
  subordinates: z.array(z.string()).exactOptional(),
  important: z.boolean().exactOptional(),
  comprehensive: z.boolean().exactOptional(),
  consent: z.boolean().exactOptional(),
});

/** Reads the file; nothing known when none is named. @throws Refused */
export async function readContext(file: string | undefined, io: Io): Promise<CheckContext> {
  if (file === undefined) return {};
  try {
    return Context.parse(JSON.parse(await readFile(resolve(io.cwd, file), 'utf8')));
  } catch {
    throw new Refused(`${file} 不是可用的机关情况文件（见 gongwen --help 的 --context）`);
  }
}
