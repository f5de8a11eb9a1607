/** A paper from any file the command accepts: text form, model as JSON, .docx, .txt, .pdf, or standard input. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { embedImages } from '../model/embed-images.ts';
import type { Paper } from '../model/paper.ts';
import { InvalidPaper, type PaperProblem, parsePaper } from '../model/parse-paper.ts';
import { ReadError } from '../read/errors.ts';
import type { ReadPaperResult } from '../read/read-paper.ts';
import type { TextError } from '../text/errors.ts';
import { parseTextForm } from '../text/parse-text-form.ts';
import { imageLoader } from './images.ts';
import { type Io, Refused } from './io.ts';

/** What was loaded. `reading` is there when the paper was recognised in a foreign file. */
export type Loaded = { readonly name: string; readonly paper: Paper; readonly reading?: ReadPaperResult };

/** A file that gives no paper: `errors` have lines and columns for a text form, a path for JSON, only words otherwise. */
export class Unloadable extends Error {
  readonly file: string;
  readonly errors: readonly (
    | TextError
    | PaperProblem
    | { readonly code: string; readonly message: string }
  )[];
  constructor(file: string, errors: Unloadable['errors']) {
    super(errors.map((error) => `${file}：${error.message}`).join('\n'));
    this.name = 'Unloadable';
    this.file = file;
    this.errors = errors;
  }
}

/** Bytes of a file, or of standard input for `-`. @throws Unloadable */
export async function loadBytes(file: string, io: Io): Promise<Uint8Array> {
  if (file === '-') return io.readStdin();
  try {
    return await readFile(resolve(io.cwd, file));
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new Unloadable(file, [
      { code: 'file.unreadable', message: missing ? '没有这个文件' : '文件无法读取' },
    ]);
  }
}

/** Loads a paper. What the bytes are decides: `{` JSON, `---` text form, anything else is read as a foreign file. @throws Unloadable */
export async function loadPaper(file: string, io: Io): Promise<Loaded> {
  const bytes = await loadBytes(file, io);
  const name = file === '-' ? '标准输入' : file;
  const ours = ownForm(bytes, extname(file));
  try {
    if (ours === undefined) return await loadForeign(bytes, name);
    const folder = file === '-' ? io.cwd : dirname(resolve(io.cwd, file));
    const paper = ours === 'json' ? fromJson(bytes, name) : fromTextForm(bytes, name);
    return { name, paper: embedImages(paper, imageLoader(folder)) };
  } catch (cause) {
    throw asUnloadable(cause, name);
  }
}

/** Which of our own forms the bytes are in. */
function ownForm(bytes: Uint8Array, extension: string): 'json' | 'text' | undefined {
  if (extension === '.gw') return 'text';
  if (extension === '.json') return 'json';
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('{')) return 'json';
  return /^---\s*\n\s*\S+\s*[:：]/.test(start) ? 'text' : undefined;
}

function fromTextForm(bytes: Uint8Array, name: string): Paper {
  const parsed = parseTextForm(new TextDecoder().decode(bytes));
  if (!parsed.ok) throw new Unloadable(name, parsed.errors);
  return parsed.paper;
}

/** A paper alone, or in the `paper` field as `gongwen read --json` prints it. */
function fromJson(bytes: Uint8Array, name: string): Paper {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes).replace(/^\ufeff/, ''));
  } catch {
    throw new Unloadable(name, [{ code: 'json.syntax', message: '不是合法的 JSON' }]);
  }
  const inner = typeof value === 'object' && value !== null && 'paper' in value ? value.paper : value;
  const parsed = parsePaper(inner);
  if (!parsed.ok) throw new Unloadable(name, parsed.problems);
  return parsed.paper;
}

/** Reading needs the PDF and DOCX readers; they are loaded only when a foreign file comes. */
async function loadForeign(bytes: Uint8Array, name: string): Promise<Loaded> {
  const { readPaper } = await import('../read/read-paper.ts');
  const reading = await readPaper(bytes, basename(name));
  if (reading.readable === 'none') {
    // A scan may bear a secret mark nobody looked at: to call it empty, or right, would be a lie.
    throw new Unloadable(name, [
      { code: 'read.unreadable', message: '扫描件或图片，没有可读的文字，未读取、未检查' },
    ]);
  }
  return { name, paper: reading.paper, reading };
}

function asUnloadable(cause: unknown, name: string): unknown {
  if (cause instanceof InvalidPaper) return new Unloadable(name, cause.problems);
  // A picture that is not there: of several papers the others can still be looked at.
  if (cause instanceof Refused)
    return new Unloadable(name, [{ code: 'image.unreadable', message: cause.message }]);
  if (cause instanceof ReadError) return new Unloadable(name, [{ code: cause.code, message: cause.message }]);
  return cause;
}
