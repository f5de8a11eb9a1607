import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

describe('answers kept between papers', () => {
  it('are computed once while they are in use, and no more than twice the bound are kept', () => {
    let computed = 0;
    const square = remembered(10, (key: number) => {
      computed++;
      return key * key;
    });
    for (let round = 0; round < 3; round++)
      for (let key = 0; key < 10; key++) expect(square(key)).toBe(key * key);
    expect(computed).toBe(10);
    for (let key = 10; key < 40; key++) square(key);
    expect(computed).toBe(40);
    expect(square(0)).toBe(0);
    expect(computed).toBe(41);
  });

  it('keep what is asked for again and again, whatever else passes by', () => {
    let computed = 0;
    const same = remembered(10, (key: string) => {
      if (key === '的') computed++;
      return key;
    });
    for (let key = 0; key < 1000; key++) {
      same(String(key));
      if (key % 5 === 0) same('的');
    }
    expect(computed).toBe(1);
  });
});
