/** `gongwen read 文件`: another's paper as text form, or as model with confidences. */
import { printTextForm } from '../../text/print-text-form.ts';
import { EXIT, type Exit, type Io, Refused } from '../io.ts';
import { loadPaper } from '../load.ts';
import type { Options } from '../options.ts';
import { printJson, writeResult } from '../output.ts';

/** Reads one file. What a person should look at is told on the error stream. */
export async function runRead(options: Options, io: Io): Promise<Exit> {
  const [file, ...more] = options.files;
  if (file === undefined || more.length > 0)
    throw new Refused('read 一次读一个文件；多个文件用 convert --to gw');
  const { paper, reading, name } = await loadPaper(file, io);
  if (options.json) {
    const {
      confidences = {},
      unrecognised = [],
      rewritten = [],
      warnings = [],
      readable = true,
    } = reading ?? {};
    const recognition = reading?.recognition ?? null;
    const result = {
      file: name,
      paper,
      confidences,
      recognition,
      unrecognised,
      rewritten,
      warnings,
      readable,
    };
    await writeResult(printJson(result), options.output, io);
    return EXIT.fine;
  }
  await writeResult(printTextForm(paper), options.output, io);
  for (const warning of reading?.warnings ?? []) io.err(`${warning.message}\n`);
  for (const [element, confidence] of Object.entries(reading?.confidences ?? {})) {
    if (confidence > 0 && confidence < 0.6) io.err(`请核对：${element}（可信度 ${confidence.toFixed(2)}）\n`);
  }
  return EXIT.fine;
}
