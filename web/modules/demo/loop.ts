/** The guided loop: who does what, in order. Steps name desks, not persons: the office's data says who sits there. */
import { demo } from '../../../contracts/texts/zh-CN/demo.ts';
import type { DemoPerson } from './queries.ts';

/** One step of the loop with the person who does it. */
export interface LoopStep {
  readonly title: string;
  readonly how: string;
  readonly person: DemoPerson;
}

const l = demo.labels;
const STEPS = [
  ['clerk', l.guide1, l.guide1How],
  ['director', l.guide2, l.guide2How],
  ['leader', l.guide3, l.guide3How],
  ['supervisor', l.guide4, l.guide4How],
  ['director', l.guide5, l.guide5How],
  ['unit_principal', l.guide6, l.guide6How],
  ['staff', l.guide7, l.guide7How],
  ['unit_principal', l.guide8, l.guide8How],
  ['supervisor', l.guide9, l.guide9How],
  ['director', l.guide10, l.guide10How],
  ['leader', l.guide11, l.guide11How],
  ['archivist', l.guide12, l.guide12How],
] as const;

/** The loop for these persons; a desk nobody sits at is left out. */
export function loopOf(persons: readonly DemoPerson[]): readonly LoopStep[] {
  return STEPS.flatMap(([desk, title, how]) => {
    const sitting = persons.filter((p) => p.desk === desk);
    const person = sitting.find((p) => p.guideStep !== null) ?? sitting[0];
    return person ? [{ title, how, person }] : [];
  });
}

/** Persons in the order of the loop, then the others. */
export function inOrder(persons: readonly DemoPerson[]): {
  readonly guided: readonly DemoPerson[];
  readonly others: readonly DemoPerson[];
} {
  const guided = persons
    .filter((p) => p.guideStep !== null)
    .sort((a, b) => (a.guideStep ?? 0) - (b.guideStep ?? 0));
  return { guided, others: persons.filter((p) => p.guideStep === null) };
}
