/** `gongwen new 文种`: a first draft. */
import { KINDS, Kind } from '../../model/kinds.ts';
import { EXIT, type Exit, type Io, Refused } from '../io.ts';
import type { Options } from '../options.ts';
import { writeResult } from '../output.ts';
import { templateText } from '../templates.ts';

/** Writes the draft of a kind; 令 may be said for 命令. */
export async function runNew(options: Options, io: Io): Promise<Exit> {
  const word = options.files[0] ?? '';
  const kind = Kind.safeParse(word === '令' ? '命令' : word);
  if (!kind.success) throw new Refused(`请写明文种：${KINDS.join('、')}`);
  await writeResult(templateText(kind.data), options.output, io);
  return EXIT.fine;
}
