import { describe, expect, it } from 'vitest';
import { askedOf } from './search-filters.ts';

describe('the filters of an address', () => {
  it('are asked as they stand', () => {
    expect(
      askedOf({
        kind: 'supervision.item',
        state: 'open',
        from: '2026-09-01',
        unitId: 7,
        mine: 'yes',
        source: '市政府',
      }),
    ).toEqual({
      kind: 'supervision.item',
      state: 'open',
      from: '2026-09-01',
      unitId: 7,
      mine: 'yes',
      source: '市政府',
    });
  });

  it('filter by nothing where they are nonsense', () => {
    expect(
      askedOf({
        kind: 'x',
        state: 'x',
        from: '2026-13-40',
        unitId: '-3',
        mine: 'no',
        urgency: 'soon',
        source: '',
      }),
    ).toEqual({});
  });
});
