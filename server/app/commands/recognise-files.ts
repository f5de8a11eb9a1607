/** `huiyin recognise FILE…`: what a paper says of itself, each field with confidence and place. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { extractText, ReadError, recognise } from 'gongwen/read';
import { CannotDo, type Command } from './types.ts';

async function recogniseOne(file: string) {
  const bytes = await readFile(file).catch(() => {
    throw new CannotDo(`读不到文件 ${file}`);
  });
  try {
    return { file, fields: { ...recognise(await extractText(bytes, basename(file))) }, error: null };
  } catch (thrown) {
    if (!(thrown instanceof ReadError)) throw thrown;
    return { file, fields: null, error: thrown.code };
  }
}

/** Exit 1 when a file could not be read. */
export const recogniseCommand: Command = {
  name: 'recognise',
  usage: 'huiyin recognise FILE… [--json]',
  async run({ args }) {
    if (args.length === 0) throw new CannotDo('请给出要识别的文件');
    const rows = [];
    for (const file of args) rows.push(await recogniseOne(file));
    const lines = rows.flatMap((row) => [
      row.file,
      ...(row.fields
        ? Object.entries(row.fields)
            .filter(([, field]) => field.confidence > 0)
            .map(
              ([name, field]) =>
                `  ${name}: ${JSON.stringify(field.value)}（${Math.round(field.confidence * 100)}%）`,
            )
        : [`  读不了：${row.error}`]),
    ]);
    return { exitCode: rows.every((row) => row.fields) ? 0 : 1, json: rows, lines };
  },
};
