/** Which characters of which face a laid-out paper uses: the plan of subsets that PDF, OFD and SVG embed. */
import type { Face } from '../fonts/face.ts';
import { planSubset, type SubsetPlan } from '../fonts/subset.ts';
import type { LaidOut } from '../layout/laid-out.ts';

/** Subsets in order of first use. */
export function fontUse(laidOut: LaidOut): Map<Face, SubsetPlan> {
  const characters = new Map<Face, Set<number>>();
  for (const page of laidOut.pages) {
    for (const item of page.items) {
      if (item.kind !== 'run') continue;
      let used = characters.get(item.face);
      if (used === undefined) {
        used = new Set();
        characters.set(item.face, used);
      }
      const { text } = item;
      for (let i = 0; i < text.length; i++) {
        const codePoint = text.codePointAt(i) ?? 0;
        if (codePoint > 0xffff) i++;
        used.add(codePoint);
      }
    }
  }
  return new Map([...characters].map(([face, used]) => [face, planSubset(face, used)]));
}

/** The subset of a face; every face of a laid-out paper has one. */
export function planFor(plans: ReadonlyMap<Face, SubsetPlan>, face: Face): SubsetPlan {
  const plan = plans.get(face);
  if (plan === undefined) throw new Error(`no subset for ${face.name}`);
  return plan;
}
