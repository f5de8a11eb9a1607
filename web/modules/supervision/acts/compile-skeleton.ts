/** The 专报 as it can be drafted from what the units answered. */
import type { MatterPage } from '../../../../contracts/modules/matters.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import type { Item } from '../queries.ts';

const { labels } = supervision;
const NUMERALS = '一二三四五六七八九十';

type Compiled = Pick<MatterPage, 'round' | 'opinions'>;

/** Head, a paragraph for each unit of the present round, tail. What was compiled in this round before stands instead. */
export function compileSkeleton(item: Item, matter: Compiled): string {
  // Returned by the director: mended. The report of an earlier round answers another instruction.
  const before = matter.opinions.filter(
    (o) => o.act === 'submit' && o.step.endsWith('compile') && o.round === matter.round,
  );
  const latest = before.at(-1);
  if (latest) return latest.text;
  const round = Math.max(1, ...item.assignments.map((a) => a.round));
  const now = item.assignments.filter((a) => a.round === round);
  const parts = now.map((a, i) => {
    const no = NUMERALS[i] ?? String(i + 1);
    return `${no}、${a.unitName}${a.isLead && now.length > 1 ? `（${labels.lead}）` : ''}\n${a.report ?? labels.noAnswer}`;
  });
  return [
    // In a report one writes 周明远县长, not 周明远（县长）.
    said(labels.skeletonHead, {
      leader: (item.leaderName ?? '').replace(/（(.+)）$/, '$1'),
      instruction: item.instruction,
    }),
    ...parts,
    labels.skeletonTail,
  ].join('\n\n');
}
