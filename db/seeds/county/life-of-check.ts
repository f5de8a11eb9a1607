/** 初审 of a paper that has just been registered. */
import type { Instant } from '../../../contracts/base/dates.ts';
import * as incoming from '../../../contracts/modules/incoming-check.ts';
import type { InHand } from './in-hand.ts';
import type { Paper } from './paper.ts';
import { say } from './wording.ts';
import * as words from './words.data.ts';

const LEVEL: Readonly<Record<Paper['form'], 'superior' | 'level' | 'subordinate'>> = {
  n: 'superior',
  p: 'superior',
  s: 'superior',
  m: 'superior',
  b: 'superior',
  r: 'subordinate',
  f: 'subordinate',
  a: 'subordinate',
  c: 'level',
};

/** 初审: nearly all pass; some are sent back, some senders are asked. @returns when it was taken on; undefined: not ours */
export async function checked({
  county,
  story,
  chance,
  matterId,
  clerk,
  paper,
  plan,
}: InHand): Promise<Instant | undefined> {
  const relation = LEVEL[paper.form];
  let at = county.later(paper.at, 1, chance, paper.urgency);
  // 垂直管理 offices in the county write in a superior's name: theirs are never sent back.
  if (relation === 'subordinate' && paper.sender.startsWith('云溪县') && chance.happens(0.025)) {
    await story.act({
      at,
      by: clerk,
      does: incoming.returnPaper,
      with: () => ({
        params: { matterId },
        body: {
          ...story.task(matterId, 'check'),
          relation,
          points: [chance.of(['C1', 'C3', 'C5'] as const)],
          opinion: { text: say(chance, words.SENT_BACK, plan.fill) },
        },
      }),
    });
    return undefined;
  }
  if (relation === 'superior' && chance.happens(0.008)) {
    const about = chance.of(['wrong_delivery', 'incomplete', 'unclear'] as const);
    await story.act({
      at,
      by: clerk,
      does: incoming.askSender,
      with: () => ({
        params: { matterId },
        body: {
          ...story.task(matterId, 'check'),
          about,
          how: 'phone' as const,
          opinion: { text: words.ASKED[about] },
        },
      }),
    });
    at = county.later(at, 2 + chance.next() * 6, chance);
    const isOurs = about !== 'wrong_delivery';
    await story.act({
      at,
      by: clerk,
      does: incoming.recordReply,
      with: () => ({
        params: { matterId },
        body: {
          ...story.task(matterId, 'await_reply'),
          outcome: isOurs ? ('ours' as const) : ('not_ours' as const),
          how: 'phone' as const,
          opinion: {
            text: isOurs ? '对方答复：以本件为准，请按要求办理。' : '对方答复：误送，已通知其取回。',
          },
        },
      }),
    });
    if (!isOurs) return undefined;
    at = county.later(at, 1, chance);
  }
  const ok = { verdict: 'ok' } as const;
  const isFaulty = relation !== 'superior' && chance.happens(0.05);
  await story.act({
    at,
    by: clerk,
    does: incoming.check,
    with: () => ({
      params: { matterId },
      body: {
        ...story.task(matterId, 'check'),
        relation,
        points: {
          C1: ok,
          C2: ok,
          C3: ok,
          C4: isFaulty ? { verdict: 'fault' as const, note: say(chance, words.FAULTS) } : ok,
          C5: relation === 'superior' ? ({ verdict: 'none' } as const) : ok,
          C6: ok,
        },
      },
    }),
  });
  return at;
}
