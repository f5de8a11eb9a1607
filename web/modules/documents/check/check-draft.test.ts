import { describe, expect, it } from 'vitest';
import { checkBody, checkProblems, isBegun, restOk, startCheck } from './check-draft.ts';

describe('初审 being ticked off', () => {
  it('begins undecided, and one tap decides all that nothing is seen against', () => {
    const start = startCheck('subordinate');
    expect(isBegun(start)).toBe(false);
    const tapped = restOk(start, ['C2']);
    expect(tapped.points.C1.verdict).toBe('ok');
    expect(tapped.points.C2.verdict).toBeNull();
    expect(checkProblems(tapped, 'check.').map((p) => p.path)).toEqual(['check.points.C2']);
  });

  it('wants a word on a fault, and sends every point once', () => {
    const tapped = restOk(startCheck('level'), []);
    const faulty = { ...tapped, points: { ...tapped.points, C4: { verdict: 'fault', note: ' ' } } } as const;
    expect(checkProblems(faulty).map((p) => p.path)).toEqual(['points.C4']);
    const body = checkBody({
      ...faulty,
      points: { ...faulty.points, C4: { verdict: 'fault', note: ' 缺页 ' } },
    });
    expect(Object.keys(body.points)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6']);
    expect(body.points.C4).toEqual({ verdict: 'fault', note: '缺页' });
  });

  it('goes on from what was decided before', () => {
    const draft = startCheck('level', [{ point: 'C5', verdict: 'fault', note: '未会签' }]);
    expect(draft.points.C5).toEqual({ verdict: 'fault', note: '未会签' });
    expect(draft.points.C1.verdict).toBeNull();
  });
});
