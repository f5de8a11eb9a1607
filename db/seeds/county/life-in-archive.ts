/** The end of a story: the archivist's desk. */
import type { Instant } from '../../../contracts/base/dates.ts';
import * as archives from '../../../contracts/modules/archives.ts';
import type { InHand } from './in-hand.ts';
import { paceOf } from './pace.ts';

/** 归档. A few lie with the archivist for months: 应归未归. */
export async function arranged(inHand: InHand, matterId: string, since: Instant): Promise<void> {
  const { county, story, chance } = inHand;
  if (chance.happens(0.0025)) return;
  await story.act({
    at: county.later(since, paceOf(chance, 5.5, 0.03), chance),
    by: county.person('archivist'),
    does: archives.arrange,
    with: () => ({
      params: { matterId },
      body: {
        ...story.task(matterId, 'arrange'),
        retention: chance.weighted([
          ['Y', 2],
          ['D30', 5],
          ['D10', 3],
        ] as const),
        category: 'BGS',
      },
    }),
  });
}
