/** How long somebody takes, in office hours: mostly about as long as usual, now and then much longer. */
import type { Chance } from './chance.ts';

/** Hours around a typical time; `slow` is the share that lies. */
export function paceOf(chance: Chance, typical: number, slow = 0.05): number {
  return chance.happens(slow) ? typical * (3 + chance.next() * 5) : typical * (0.3 + chance.next() * 1.4);
}
