/** What a sender is to us, by the names both bear: only names stand on a paper. Pure. */
import { rankOf, roleOf } from 'gongwen';
import type { Relation } from '../../../../contracts/modules/incoming-check.ts';

/** Our own place, e.g. 云溪县 of 云溪县人民政府办公室. */
export function placeOf(office: string): string {
  return /^(?:中共)?(.+?[省市县区旗州乡镇])(?=人民政府|政府|委员会|委|办公)/.exec(office)?.[1] ?? '';
}

/**
 * The sender's rank against ours. Of the same rank: the place's own departments stand below its government, others
 * beside it. A name that tells no rank answers `unknown`; the clerk knows.
 */
export function relationOf(sender: string, office: string): Relation {
  const [theirs, ours] = [rankOf(sender), rankOf(office)];
  if (theirs === undefined || ours === undefined) return 'unknown';
  if (theirs > ours) return 'superior';
  if (theirs < ours) return 'subordinate';
  // The committee of our own rank leads us: what it sends is never refused either.
  if (/^中共.+委(?:员会)?(?:办公室)?$|^[县市区]委(?:办公室)?$/.test(sender)) return 'superior';
  const role = roleOf(sender);
  const isOurs = sender.includes(placeOf(office)) || /^[县市区]/.test(sender);
  return isOurs && (role === 'department' || role === 'internal') ? 'subordinate' : 'level';
}

/** May these addressees mean us? Our government or its office by any of their usual names, or all of our rank. */
export function addressesUs(addressees: string, office: string): boolean {
  const place = placeOf(office);
  const rank = place.slice(-1);
  if (rank === '') return true;
  const own = [place, `${rank}人民政府`, `${rank}政府`, `${rank}委`, `${rank}府办`];
  const all = new RegExp(`各[^，、；]*${rank}`);
  return own.some((name) => addressees.includes(name)) || all.test(addressees);
}
