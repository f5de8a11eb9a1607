/** `gongwen convert 文件或文件夹… --to 格式`: many files, each into one format. */
import { dirname, extname, join } from 'node:path';
import type { FontSettings } from '../../fonts/library.ts';
import { fontsOf } from '../fonts.ts';
import { EXIT, type Exit, type Io, Refused } from '../io.ts';
import { loadPaper, Unloadable } from '../load.ts';
import type { Options } from '../options.ts';
import { printJson } from '../output.ts';
import { preprinted } from '../preprinted.ts';
import { formatOf, type OutputFormat, produce, remarksOf } from '../produce.ts';
import { progressOf } from '../progress.ts';
import { isFolder, type Target, targetsOf } from '../targets.ts';
import { writeProduced } from './render.ts';

/** What became of one file. */
type Converted = {
  readonly file: string;
  readonly written: readonly string[];
  readonly remarks: readonly string[];
  readonly error?: string;
};

/** Converts; one that fails is told and the others go on, the exit code is then 2. */
export async function runConvert(options: Options, io: Io): Promise<Exit> {
  const targets = await targetsOf(options.files, io);
  const { output } = options;
  const word = options.to ?? (output === undefined ? '' : extname(output));
  if (word === '') throw new Refused(`请用 --to 写明格式`);
  const format = formatOf(word);
  const single = targets.length === 1 && options.files.length === 1 && !(await namesFolder(options, io));
  const fonts = await fontsOf(options, io);
  const progress = progressOf(io, targets.length);
  const done: Converted[] = [];
  for (const target of targets) {
    progress.step(target.file);
    const to = single ? (output ?? besides(target, undefined, format)) : besides(target, output, format);
    done.push(
      await convertOne(
        target,
        target.file === '-' && output === undefined ? undefined : to,
        format,
        { options, fonts },
        io,
      ),
    );
  }
  progress.done();
  report(done, options.json, io);
  return done.some((each) => each.error !== undefined) ? EXIT.cannot : EXIT.fine;
}

async function namesFolder(options: Options, io: Io): Promise<boolean> {
  const [file = ''] = options.files;
  return file !== '-' && (await isFolder(join(io.cwd, file)));
}

/** Beside the source, or under the output folder at the same place as under the source folder. */
function besides(target: Target, folder: string | undefined, format: OutputFormat): string {
  const from = folder === undefined ? target.file : join(folder, target.inside);
  const bare = from.slice(0, from.length - extname(from).length);
  return `${bare}.${format}` === target.file
    ? join(dirname(from), `${bare}.new.${format}`)
    : `${bare}.${format}`;
}

async function convertOne(
  target: Target,
  to: string | undefined,
  format: OutputFormat,
  how: { options: Options; fonts: FontSettings | undefined },
  io: Io,
): Promise<Converted> {
  const { file } = target;
  try {
    const { paper } = await loadPaper(file, io);
    const produced = await produce(how.options.preprinted ? preprinted(paper) : paper, format, how.fonts);
    const written = await writeProduced(produced, { output: to, page: how.options.page }, io);
    return { file, written, remarks: remarksOf(produced.report) };
  } catch (cause) {
    if (!(cause instanceof Unloadable || cause instanceof Refused)) throw cause;
    return { file, written: [], remarks: [], error: cause.message };
  }
}

function report(done: readonly Converted[], json: boolean, io: Io): void {
  if (json) io.out(printJson(done));
  for (const { file, remarks, error } of json ? [] : done) {
    if (error !== undefined) io.err(`${error}\n`);
    for (const remark of remarks) io.err(`${file}：${remark}\n`);
  }
}
