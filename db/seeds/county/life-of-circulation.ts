/** 传阅: a paper goes round; most sign within days, some have not yet. */
import type { Instant } from '../../../contracts/base/dates.ts';
import * as circulation from '../../../contracts/modules/circulation.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { County } from './county.ts';
import type { InHand } from './in-hand.ts';
import { paceOf } from './pace.ts';

/** One reader: what is addressed, and who signs for it. */
interface Reader {
  readonly addressee: number;
  readonly signs: number;
}

/** Sends it round; readers sign in their own time, and nothing waits for them. */
export async function sentRound(inHand: InHand, since: Instant): Promise<void> {
  const { county, story, chance, matterId, clerk } = inHand;
  const readers = readersFor(county, chance);
  const at = county.later(since, 1, chance);
  await story.act({
    at,
    by: clerk,
    does: circulation.circulate,
    with: () => ({
      params: { matterId },
      body: { ...story.task(matterId, 'conclude'), readerIds: readers.map((r) => r.addressee) },
    }),
  });
  const signedFor = new Set<number>();
  for (const reader of readers) {
    const hisChance = chanceOf(`reader ${matterId.length} ${inHand.paper.index} ${reader.addressee}`);
    if (hisChance.happens(0.04)) continue;
    void signed(inHand, { reader, signedFor }, county.later(at, paceOf(hisChance, 6, 0.15), hisChance));
  }
}

/** Whoever signs for himself signs for those he stands in for as well: they need not when they are back. */
async function signed(
  { county, story, matterId, fail }: InHand,
  { reader, signedFor }: { readonly reader: Reader; readonly signedFor: Set<number> },
  at: Instant,
): Promise<void> {
  await story
    .act({
      at,
      by: reader.signs,
      inPerson: true,
      needless: () => signedFor.has(reader.signs),
      does: circulation.signRead,
      with: () => {
        for (const absent of county.standing.inPlaceOf(reader.signs)) signedFor.add(absent);
        return { params: { matterId }, body: {} };
      },
    })
    .catch(fail);
}

/** Leaders of the government, or units; now and then all of them. */
function readersFor(county: County, chance: Chance): Reader[] {
  const toLeaders = chance.happens(0.4);
  const units = county.units;
  if (toLeaders) {
    const leaders = [
      'deputyMayor',
      'leader_executive',
      'leader_industry',
      'leader_farming',
      'leader_building',
      'leader_people',
    ];
    return some(leaders, chance, 4).map((key) => ({
      addressee: county.post(key),
      signs: county.person(key),
    }));
  }
  const chosen = chance.happens(0.03) ? units : some(units, chance, chance.between(3, 9));
  return chosen.map((key) => ({ addressee: county.unit(key), signs: county.head(key) }));
}

function some(list: readonly string[], chance: Chance, many: number): string[] {
  const from = chance.between(0, list.length - 1);
  return Array.from(
    { length: Math.min(many, list.length) },
    (_, i) => list[(from + i * 7) % list.length] ?? '',
  ).filter((key, i, all) => key !== '' && all.indexOf(key) === i);
}
