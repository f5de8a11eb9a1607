/** `gongwen diff 旧稿 新稿`. */
import { diffPapers } from '../../diff/diff-papers.ts';
import { printDiff } from '../../diff/print-diff.ts';
import { EXIT, type Exit, type Io, Refused } from '../io.ts';
import { loadPaper } from '../load.ts';
import type { Options } from '../options.ts';
import { printJson, writeResult } from '../output.ts';

/** Compares two versions; exit code 1 when they differ. */
export async function runDiff(options: Options, io: Io): Promise<Exit> {
  const [before, after, ...more] = options.files;
  if (before === undefined || after === undefined || more.length > 0)
    throw new Refused('用法：gongwen diff 旧稿 新稿');
  const differences = diffPapers((await loadPaper(before, io)).paper, (await loadPaper(after, io)).paper);
  await writeResult(options.json ? printJson(differences) : printDiff(differences), options.output, io);
  return differences.length === 0 ? EXIT.fine : EXIT.found;
}
