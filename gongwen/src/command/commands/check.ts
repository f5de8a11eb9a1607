/** `gongwen check 文件…`: findings per file, with exit code 1 when there is an error among them. */
import { extname } from 'node:path';
import { checkPaper, type Finding } from '../../check/check-paper.ts';
import { mendPaper } from '../../check/mend-paper.ts';
import type { CheckContext } from '../../check/sheet.ts';
import type { Paper } from '../../model/paper.ts';
import { printTextForm } from '../../text/print-text-form.ts';
import { readContext } from '../context.ts';
import { EXIT, type Exit, type Io, Refused } from '../io.ts';
import { loadPaper, Unloadable } from '../load.ts';
import type { Options } from '../options.ts';
import { printJson, writeResult } from '../output.ts';
import { progressOf } from '../progress.ts';
import { targetsOf } from '../targets.ts';

/** What is known of one file: its findings, the rules mended, or why it could not be read. */
type Checked = {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly mended?: readonly string[];
  readonly errors?: Unloadable['errors'];
};

/** Checks files and folders; an unreadable file is told and the others go on. */
export async function runCheck(options: Options, io: Io): Promise<Exit> {
  const targets = await targetsOf(options.files, io);
  if (options.fix && options.output !== undefined && targets.length > 1)
    throw new Refused('--fix -o 一次只改一个文件');
  const context = await readContext(options.context, io);
  const progress = progressOf(io, targets.length);
  const checked: Checked[] = [];
  for (const { file } of targets) {
    progress.step(file);
    checked.push(await checkFile(file, options, context, io));
  }
  progress.done();
  const report = options.json ? printJson(checked) : checked.map(printChecked).join('');
  await writeResult(report, options.fix ? undefined : options.output, io);
  return exitOf(checked, options.strict);
}

async function checkFile(file: string, options: Options, context: CheckContext, io: Io): Promise<Checked> {
  try {
    const { paper } = await loadPaper(file, io);
    if (!options.fix) return { file, findings: checkPaper(paper, context) };
    const only = options.only === undefined ? {} : { only: options.only };
    const mended = mendPaper(paper, { context, ...only });
    if (mended.applied.length > 0 || options.output !== undefined)
      await writeMended(mended.paper, file, options, io);
    return { file, findings: checkPaper(mended.paper, context), mended: mended.applied };
  } catch (cause) {
    if (cause instanceof Unloadable) return { file, findings: [], errors: cause.errors };
    throw cause;
  }
}

/** Foreign files are never overwritten: their text form goes beside them unless `-o` says where. */
async function writeMended(paper: Paper, file: string, options: Options, io: Io): Promise<void> {
  const extension = extname(options.output ?? file);
  const own = extension === '.gw' || extension === '.json';
  if (!own && options.output !== undefined) throw new Refused('--fix 的输出应为 .gw 或 .json');
  if (file === '-' && options.output === undefined) throw new Refused('改正标准输入的稿子要用 -o 写明输出');
  const to = options.output ?? (own ? file : `${file}.gw`);
  await writeResult(extname(to) === '.json' ? printJson(paper) : printTextForm(paper), to, io);
}

function printChecked({ file, findings, mended = [], errors }: Checked): string {
  if (errors !== undefined) return errors.map((error) => `${file}：${error.message}\n`).join('');
  const fixed = mended.length === 0 ? '' : `${file}：已自动改正 ${mended.join('、')}\n`;
  if (findings.length === 0) return `${fixed}${file}：未发现问题\n`;
  const lines = findings.map((finding) => {
    const strength = finding.strength === 'error' ? '错误' : '提示';
    const quote = finding.quote === undefined ? '' : `［${finding.quote}］`;
    return `  ${strength} ${finding.rule} ${finding.message}${quote}\n    位置：${finding.at}　依据：${finding.clause}\n    改法：${finding.suggestion}\n`;
  });
  const count = findings.filter((finding) => finding.strength === 'error').length;
  return `${fixed}${file}：错误${count}处，提示${findings.length - count}处\n${lines.join('')}`;
}

function exitOf(checked: readonly Checked[], strict: boolean): Exit {
  if (checked.some((each) => each.errors !== undefined)) return EXIT.cannot;
  const found = checked.some(({ findings }) =>
    findings.some((finding) => strict || finding.strength === 'error'),
  );
  return found ? EXIT.found : EXIT.fine;
}
