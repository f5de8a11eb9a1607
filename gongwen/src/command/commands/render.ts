/** `gongwen render 文件 -o 输出.pdf`: one paper laid out. */
import { extname } from 'node:path';
import { fontsOf } from '../fonts.ts';
import { EXIT, type Exit, type Io, Refused } from '../io.ts';
import { loadPaper } from '../load.ts';
import type { Options } from '../options.ts';
import { printJson, writeResult } from '../output.ts';
import { preprinted } from '../preprinted.ts';
import { formatOf, type Produced, produce, remarksOf } from '../produce.ts';

/** Renders one file; the format follows from `--to` or from the output's extension. */
export async function runRender(options: Options, io: Io): Promise<Exit> {
  const [file, ...more] = options.files;
  if (file === undefined || more.length > 0) throw new Refused('render 一次排一件；多件用 convert');
  const { output } = options;
  const word = options.to ?? (output === undefined ? '' : extname(output));
  if (word === '')
    throw new Refused('请用 -o 写明输出文件（.pdf .ofd .docx .svg .png .txt），或者用 --to 写明格式');
  const format = formatOf(word);
  const { paper } = await loadPaper(file, io);
  const produced = await produce(
    options.preprinted ? preprinted(paper) : paper,
    format,
    await fontsOf(options, io),
  );
  const written = await writeProduced(produced, { output, page: options.page }, io);
  const remarks = remarksOf(produced.report);
  if (options.json && output !== undefined && output !== '-')
    io.out(printJson({ written, report: produced.report }));
  else for (const remark of remarks) io.err(`${remark}\n`);
  return EXIT.fine;
}

/** Writes one file, or one per page: the first (or the one wanted) as `name.svg`, then `name-2.svg`, `name-3.svg`, … */
export async function writeProduced(
  produced: Produced,
  where: { output: string | undefined; page: number | undefined },
  io: Io,
): Promise<string[]> {
  const { files } = produced;
  const wanted =
    where.page === undefined
      ? [...files.entries()]
      : [...files.entries()].filter(([at]) => at + 1 === where.page);
  if (wanted.length === 0) throw new Refused(`没有第${where.page}页，共${files.length}页`);
  if (wanted.length > 1 && (where.output === undefined || where.output === '-')) {
    throw new Refused(`共${files.length}页：请用 -o 写明输出文件，或者用 --page 只取一页`);
  }
  const written: string[] = [];
  for (const [at, data] of wanted) {
    const name =
      wanted.length === 1 || at === 0 ? where.output : where.output?.replace(/(\.[^.]*)?$/, `-${at + 1}$1`);
    await writeResult(data, name, io);
    written.push(name ?? '-');
  }
  return written;
}
