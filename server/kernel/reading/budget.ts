/** What one file may cost, however it is nested. Shared by everything that is read out of it. */
import { UnreadableFile } from './unreadable.ts';

/** Bounds of one read. An office's largest bundles stay an order of magnitude below. */
export const BOUNDS = {
  /** Sum of everything unpacked, in bytes. */
  inflatedBytes: 256 * 1024 * 1024,
  /** Entries of all archives together. */
  entries: 10_000,
  /** Archives inside archives, mails inside mails. */
  depth: 4,
  /** Characters of text, of everything together. */
  chars: 12_000_000,
} as const;

/** Counts down what is left. */
export interface Budget {
  readonly depth: number;
  /** @throws UnreadableFile too-complex when it goes beyond the bound */
  spend(what: 'inflatedBytes' | 'entries' | 'chars', amount: number): void;
  /** What is left to unpack. */
  bytesLeft(): number;
  /** The same purse, one level down. @throws UnreadableFile too-complex below the last */
  deeper(): Budget;
}

/** A full purse. */
export function openBudget(bounds: { -readonly [K in keyof typeof BOUNDS]: number } = BOUNDS): Budget {
  const left = { inflatedBytes: bounds.inflatedBytes, entries: bounds.entries, chars: bounds.chars };
  const at = (depth: number): Budget => ({
    depth,
    spend(what, amount) {
      left[what] -= amount;
      if (left[what] < 0) throw new UnreadableFile('too-complex');
    },
    bytesLeft: () => left.inflatedBytes,
    deeper() {
      if (depth >= bounds.depth) throw new UnreadableFile('too-complex');
      return at(depth + 1);
    },
  });
  return at(0);
}
