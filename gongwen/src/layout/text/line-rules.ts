/** 避头尾: what may not begin or end a line (GB/T 15834-2011, 5.1.2–5.1.9), and what may be set in half its width. */
import type { Atom } from './atoms.ts';

const NOT_FIRST = new Set('、，。；：？！）》」』】〉〕〗］｝”’…—·～％‰℃,.;:?!)]}%〟');
const NOT_LAST = new Set('（《「『【〈〔〖［｛“‘([{￥＄№');
const BLANK_RIGHT = new Set('、，。；：）》」』】〉〕〗］”’');
const BLANK_LEFT = new Set('（《「『【〈〔〖［“‘');

/** True when a line may end between these two atoms. */
export function mayBreak(before: Atom, after: Atom): boolean {
  const first = after.glyphs[0]?.text ?? '';
  const last = before.glyphs[before.glyphs.length - 1]?.text ?? '';
  if (after.kind === 'blank') return true;
  if (NOT_FIRST.has(first) && !(after.kind === 'word' && after.glyphs.length > 1)) return false;
  if (NOT_LAST.has(last)) return false;
  return !(isScripted(after) && !isScripted(before));
}

/** A raised or lowered figure belongs to what it stands at. */
function isScripted(atom: Atom): boolean {
  return (atom.glyphs[0]?.rise ?? 0) !== 0;
}

/** True for marks whose other half is blank and may be given up to keep a line full. */
export function canHalve(atom: Atom): boolean {
  return (
    atom.kind === 'cell' && atom.halves === 2 && (opens(atom) || BLANK_RIGHT.has(atom.glyphs[0]?.text ?? ''))
  );
}

/** Opening marks have their blank half on the left. */
export function opens(atom: Atom): boolean {
  return BLANK_LEFT.has(atom.glyphs[0]?.text ?? '');
}
