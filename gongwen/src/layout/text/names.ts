/** Names of persons in lists of those present: 许知远, or 周　禾 spread to the width of three. No line cuts them. */
import type { Atom } from './atoms.ts';

/** A compound surname with a given name of two characters. */
const LONGEST = 4;

const isHan = (atom: Atom | undefined): boolean =>
  atom?.kind === 'cell' && /^\p{Script=Han}$/u.test(atom.glyphs[0]?.text ?? '');

/** The same atoms, those of each name put together into one. */
export function gatherNames(atoms: readonly Atom[]): Atom[] {
  const out: Atom[] = [];
  for (let i = 0; i < atoms.length; ) {
    const end = Math.max(i + 1, nameEnd(atoms, i));
    out.push(joined(atoms.slice(i, end)));
    i = end;
  }
  return out;
}

/** Where a name that begins at `i` ends; `i` where none does. Longer stretches are organs and words. */
function nameEnd(atoms: readonly Atom[], i: number): number {
  if (!isHan(atoms[i]) || isHan(atoms[i - 1])) return i;
  const end = hanEnd(atoms, i);
  if (end - i > 1) return end - i <= LONGEST ? end : i;
  const spread = atoms[end]?.kind === 'blank' && hanEnd(atoms, end + 1) === end + 2;
  return spread ? end + 2 : i;
}

function hanEnd(atoms: readonly Atom[], from: number): number {
  let end = from;
  while (isHan(atoms[end])) end++;
  return end;
}

function joined(parts: readonly Atom[]): Atom {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  return {
    glyphs: parts.flatMap((part) => part.glyphs),
    halves: parts.reduce((sum, part) => sum + part.halves, 0),
    widths: parts.flatMap((part) => part.widths),
    kind: 'cell',
  };
}
