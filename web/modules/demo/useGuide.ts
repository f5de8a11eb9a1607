/** Where in the guided loop this browser is; kept over changes of person. */
import { useState } from 'react';
import { store, stored } from '../../platform/storage.ts';

/** Where the step is kept. */
export const GUIDE_KEY = 'guide.at';
const FOLDED_KEY = 'guide.folded';

/** The guide's state. */
export interface Guide {
  readonly at: number;
  readonly folded: boolean;
  goTo(step: number): void;
  fold(folded: boolean): void;
}

/**
 * The guide, at a step between 0 and `length` - 1. A browser that never saw the loop (the phone beside the desktop)
 * begins at `first`, the step of whoever is signed in; on a phone it begins folded.
 */
export function useGuide(length: number, first: number, isPhone: boolean): Guide {
  const [at, setAt] = useState(() => Number(stored(GUIDE_KEY) ?? Math.max(0, first)) || 0);
  const [folded, setFolded] = useState(() => (stored(FOLDED_KEY) ?? isPhone) === true);
  return {
    at: Math.min(Math.max(at, 0), Math.max(0, length - 1)),
    folded,
    goTo(step) {
      setAt(step);
      store(GUIDE_KEY, step);
    },
    fold(next) {
      setFolded(next);
      store(FOLDED_KEY, next);
    },
  };
}
