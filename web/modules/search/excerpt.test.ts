import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptParts } from './excerpt.ts';

describe('an excerpt', () => {
  it('tells what was found from what surrounds it', () => {
    expect(excerptParts('做好«防汛»值守，«防汛»物资')).toEqual([
      { text: '做好', found: false },
      { text: '防汛', found: true },
      { text: '值守，', found: false },
      { text: '防汛', found: true },
      { text: '物资', found: false },
    ]);
  });

  it('leaves half a pair of marks as it is', () => {
    expect(excerptParts('…汛»值守')).toEqual([{ text: '…汛»值守', found: false }]);
  });

  it('drops no word', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = text.replace(/[«»]/g, '');
        expect(
          excerptParts(plain)
            .map((p) => p.text)
            .join(''),
        ).toBe(plain);
      }),
    );
  });
});
