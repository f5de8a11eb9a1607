/** 初审 while it is being ticked off: what the machine saw beside what the clerk decides. */
import type { z } from 'zod';
import {
  type CheckedPoint,
  type CheckInput,
  CheckPoint,
  type Relation,
  type SeenCheck,
} from '../../../../contracts/modules/incoming-check.ts';
import { incomingCheck } from '../../../../contracts/texts/zh-CN/incoming-check.ts';
import type { Problem } from '../../matters/public.ts';

const { labels } = incomingCheck;

/** One point; no verdict yet is `null`. */
export interface PointDraft {
  readonly verdict: CheckedPoint['verdict'] | null;
  readonly note: string;
}

/** All six, and what the sender is to us. */
export interface CheckDraft {
  readonly relation: Relation;
  readonly points: Readonly<Record<CheckPoint, PointDraft>>;
}

function eachPoint(of: (point: CheckPoint) => PointDraft): CheckDraft['points'] {
  return Object.fromEntries(CheckPoint.options.map((point) => [point, of(point)])) as CheckDraft['points'];
}

/** Nothing decided, or as decided before. The relation is known by the sender's name. */
export function startCheck(relation: Relation, kept: readonly CheckedPoint[] = []): CheckDraft {
  return {
    relation,
    points: eachPoint((point) => {
      const before = kept.find((p) => p.point === point);
      return { verdict: before?.verdict ?? null, note: before?.note ?? '' };
    }),
  };
}

/** One tap: every point nobody decided on and the machine has no doubt of is in order. A doubted one wants its own tap. */
export function restOk(draft: CheckDraft, doubts: readonly CheckPoint[]): CheckDraft {
  return {
    ...draft,
    points: eachPoint((point) => {
      const at = draft.points[point];
      return at.verdict === null && !doubts.includes(point) ? { ...at, verdict: 'ok' } : at;
    }),
  };
}

/** Has anybody decided on anything? */
export function isBegun(draft: CheckDraft): boolean {
  return CheckPoint.options.some((point) => draft.points[point].verdict !== null);
}

/** Points with something the machine would ask about. */
export function doubtsOf(seen: SeenCheck): readonly CheckPoint[] {
  return seen.points.filter((p) => p.seen.length > 0).map((p) => p.point);
}

/** What is missing: a verdict on each, a word on each fault. */
export function checkProblems(draft: CheckDraft, path = ''): Problem[] {
  return CheckPoint.options.flatMap((point): Problem[] => {
    const { verdict, note } = draft.points[point];
    const at = `${path}points.${point}`;
    if (verdict === null) return [{ path: at, label: point, words: labels.pointNeeded }];
    return verdict === 'fault' && note.trim() === ''
      ? [{ path: at, label: point, words: labels.faultNoteNeeded }]
      : [];
  });
}

/** As the server takes it; ask only when nothing is missing. */
export function checkBody(draft: CheckDraft): z.input<typeof CheckInput> {
  return {
    relation: draft.relation,
    points: Object.fromEntries(
      CheckPoint.options.map((point) => [
        point,
        { verdict: draft.points[point].verdict ?? 'none', note: draft.points[point].note.trim() },
      ]),
    ) as z.input<typeof CheckInput>['points'],
  };
}
