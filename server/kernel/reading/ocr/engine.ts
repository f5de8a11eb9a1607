/**
 * The OCR engine: Tesseract as WebAssembly with its simplified Chinese data, both from installed packages; nothing is fetched.
 * Loaded once per process. Without the packages there is no OCR, and files stay unchecked.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import type { FoundLine } from '../found.ts';

/** Reads text off a picture. */
export interface Engine {
  /** Lines from top to bottom with their heights. @throws Error for what is no picture */
  read(picture: Uint8Array): FoundLine[];
}

/** What of the engine's module is used. */
interface Tesseract {
  readonly FS: { writeFile(name: string, bytes: Uint8Array): void };
  readonly TessBaseAPI: new () => {
    Init(path: null, languages: string, mode: number): number;
    SetVariable(name: string, value: string): void;
    SetImageFile(orientation: number, angle: number): number;
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    Clear(): void;
  };
}

/** The smallest module that uses SIMD: machines without it take the other build. */
const SIMD = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
  11,
]);

const DATA = '@tesseract.js-data/chi_sim/4.0.0/chi_sim.traineddata.gz';
const LSTM_ONLY = 1;

let opened: Promise<Engine | undefined> | undefined;

/** The engine of this process; undefined where it is not installed. */
export function openEngine(): Promise<Engine | undefined> {
  opened ??= load();
  return opened;
}

async function load(): Promise<Engine | undefined> {
  const require = createRequire(import.meta.url);
  const build = WebAssembly.validate(SIMD) ? 'simd-lstm' : 'lstm';
  let core: (options: object) => Promise<Tesseract>;
  let data: Uint8Array;
  try {
    core = require(`tesseract.js-core/tesseract-core-${build}.js`);
    data = gunzipSync(readFileSync(require.resolve(DATA)));
  } catch {
    return undefined;
  }
  const module = await core({ print() {}, printErr() {} });
  module.FS.writeFile('chi_sim.traineddata', data);
  const api = new module.TessBaseAPI();
  if (api.Init(null, 'chi_sim', LSTM_ONLY) !== 0) return undefined;
  // 3: finds columns and blocks by itself, which is what papers with heads and tables need.
  api.SetVariable('tessedit_pageseg_mode', '3');
  api.SetVariable('user_defined_dpi', '150');
  return {
    read(picture) {
      module.FS.writeFile('/input', picture);
      if (api.SetImageFile(1, 0) === 1) throw new Error('not a picture');
      api.Recognize(null);
      const lines = linesOf(api.GetTSVText(0));
      api.Clear();
      return lines;
    },
  };
}

interface Word {
  readonly line: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
  readonly text: string;
}

/** Words as the engine lists them, joined to lines: Chinese without spaces, a wide gap as two of them. */
function linesOf(tsv: string): FoundLine[] {
  let pageHeight = 1;
  const lines = new Map<string, Word[]>();
  for (const row of tsv.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, , text = ''] = row.split('\t');
    if (level === '1') pageHeight = Number(height) || 1;
    if (level !== '5' || text.trim() === '') continue;
    const key = [page, block, paragraph, line].join('.');
    const word = {
      line: key,
      left: Number(left),
      right: Number(left) + Number(width),
      top: Number(top),
      height: Number(height),
      text,
    };
    lines.set(key, [...(lines.get(key) ?? []), word]);
  }
  return [...lines.values()]
    .map((words) => ({ text: joined(words), y: (words[0]?.top ?? 0) / pageHeight }))
    .sort((a, b) => a.y - b.y);
}

function joined(words: readonly Word[]): string {
  let text = '';
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    const gap = before ? word.left - before.right : 0;
    const isLatin = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(word.text);
    text += `${gap > word.height * 1.5 ? '  ' : isLatin ? ' ' : ''}${word.text}`;
  }
  return text;
}
