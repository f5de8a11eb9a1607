/** RTF: its words, without a layout. Groups of fonts, styles and pictures hold none. */
import type { Budget } from './budget.ts';
import { decodedText } from './decode.ts';
import { type FoundFile, nothingFound, pageOfLines } from './found.ts';

const SILENT =
  /^(?:fonttbl|colortbl|stylesheet|pict|themedata|colorschememapping|latentstyles|datastore|generator|objdata|listtable|listoverridetable|rsidtbl)$/;
const BREAKS = /^(?:par|line|row|sect|page|pard?|tab|cell)$/;
const CONTROL = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])/giy;

/** Reads an RTF file. */
export function readRtf(bytes: Uint8Array, name: string, budget: Budget): FoundFile {
  const source = Buffer.from(bytes).toString('latin1');
  const charset = /\\ansicpg(\d{2,5})/.exec(source.slice(0, 2000))?.[1];
  const encoding = charset === undefined || charset === '936' ? 'gb18030' : `windows-${charset}`;
  const out: string[] = [];
  let pending: number[] = [];
  const flush = () => {
    if (pending.length > 0) out.push(decodedText(Uint8Array.from(pending), encoding));
    pending = [];
  };
  const silentAt: number[] = [];
  let depth = 0;
  let skip = 0;
  for (let at = 0; at < source.length; ) {
    const char = source[at] ?? '';
    if (char === '\\') {
      CONTROL.lastIndex = at;
      const match = CONTROL.exec(source);
      at += match?.[0].length ?? 1;
      if (match === null) continue;
      const [, word, number, hex, sign] = match;
      if (word !== undefined && (SILENT.test(word) || word === 'bin')) silentAt.push(depth);
      if (silentAt.length > 0) continue;
      if (hex !== undefined) {
        if (skip > 0) skip--;
        else pending.push(Number.parseInt(hex, 16));
        continue;
      }
      flush();
      if (word === 'u') {
        out.push(String.fromCodePoint((Number(number) + 0x10000) % 0x10000));
        skip = 1;
      } else if (word !== undefined && BREAKS.test(word))
        out.push(word === 'tab' || word === 'cell' ? '\t' : '\n');
      else if (sign === '~') out.push(' ');
      else if (sign === '\\' || sign === '{' || sign === '}') out.push(sign);
      continue;
    }
    at++;
    if (char === '{') depth++;
    else if (char === '}') {
      depth--;
      while (silentAt.length > 0 && (silentAt.at(-1) ?? 0) > depth) silentAt.pop();
    } else if (char !== '\r' && char !== '\n' && silentAt.length === 0) {
      if (skip > 0) skip--;
      else pending.push(char.charCodeAt(0));
    }
  }
  flush();
  const text = out.join('');
  budget.spend('chars', text.length);
  return { ...nothingFound('rtf', name), pages: [pageOfLines(text.split('\n'))], pageCount: 1 };
}
