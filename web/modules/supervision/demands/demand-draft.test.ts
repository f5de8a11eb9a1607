import { describe, expect, it } from 'vitest';
import type { Item } from '../queries.ts';
import { demandBodies, demandProblems, startDemands } from './demand-draft.ts';

const anItem: Item = {
  instruction: '请县水利局牵头，县财政局配合，抓紧办理。',
  leaderId: 3,
  instructionInk: null,
  leaderName: '张宏远（县长）',
  proposedUnits: [
    { id: 7, name: '县水利局' },
    { id: 9, name: '县财政局' },
  ],
  proposedLimit: { amount: 5, unit: 'working-days' },
  usualLimit: { amount: 15, unit: 'calendar-days' },
  demands: [],
  notices: [],
  assignments: [],
  report: null,
};

describe('demands being written', () => {
  it('start from the units and limit the leader named, lead first', () => {
    const demands = startDemands(anItem);
    expect(demandBodies(demands).map((d) => [d.unitId, d.limit])).toEqual([
      [7, { amount: 5, unit: 'working-days' }],
      [9, { amount: 5, unit: 'working-days' }],
    ]);
    expect(demandProblems(demands)).toEqual([]);
  });

  it('start with an empty row and the rule’s limit when he named nobody', () => {
    const demands = startDemands({ ...anItem, proposedUnits: [], proposedLimit: null });
    expect(demands).toHaveLength(1);
    expect(demands[0]?.limit).toEqual({ amount: 15, unit: 'calendar-days' });
    expect(demandProblems(demands).map((p) => p.path)).toEqual(['demands.0.unitId']);
  });

  it('refuse one unit twice', () => {
    const [first] = startDemands(anItem);
    if (!first) throw new Error('no demand to repeat');
    expect(demandProblems([first, { ...first, key: 'x' }]).map((p) => p.path)).toEqual(['demands.1.unitId']);
  });
});
