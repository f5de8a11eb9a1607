/** The parts of an Office or OFD package: a zip whose XML is read as text. */
import type { Budget } from './budget.ts';
import { openZip, type ZipEntry } from './zip.ts';

/** Parts by name. */
export interface Package {
  readonly entries: readonly ZipEntry[];
  has(name: string): boolean;
  /** A part as text; empty where there is none of that name. */
  text(name: string): string;
  /** A part's bytes; undefined where there is none of that name. */
  bytes(name: string): Uint8Array | undefined;
  /** Names that match, in the order of the numbers in them: slide2 before slide10. */
  named(pattern: RegExp): string[];
}

/** Opens a package. @throws UnreadableFile */
export function openPackage(bytes: Uint8Array, budget: Budget): Package {
  const entries = openZip(bytes, budget);
  const byName = new Map(entries.map((entry) => [entry.name.replaceAll('\\', '/').toLowerCase(), entry]));
  return {
    entries,
    has: (name) => byName.has(name.toLowerCase()),
    text: (name) => {
      const entry = byName.get(name.toLowerCase());
      return entry ? xmlText(entry.read()) : '';
    },
    bytes: (name) => byName.get(name.toLowerCase())?.read(),
    named: (pattern) =>
      [...byName.keys()]
        .filter((name) => pattern.test(name))
        .sort((a, b) => numberIn(a) - numberIn(b) || a.localeCompare(b)),
  };
}

const numberIn = (name: string) => Number(/(\d+)\D*$/.exec(name)?.[1] ?? 0);

/** XML is UTF-8 unless its first bytes say UTF-16. */
function xmlText(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** A target of a relation as the name of a part: `../media/a.png` seen from `ppt/slides/x.xml`. */
export function partNamed(target: string, from: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
