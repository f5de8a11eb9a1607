import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ARCHIVAL_CODE,
  ARCHIVAL_CODE_WITHOUT_UNIT,
  DOCUMENT_NUMBER,
  displayNumber,
  isSameNumber,
  normaliseNumber,
  readNumber,
  sortableNumber,
} from './format.ts';

const organ = fc.constantFrom('云政办收', '云办发', '云政函', '江机发', '云委', '云督');
const number = fc.record({
  organ,
  year: fc.integer({ min: 1949, max: 2099 }),
  serial: fc.integer({ min: 1, max: 99999 }),
});

describe('a document number', () => {
  it('is shown in hexagonal brackets, unpadded, without 第', () => {
    expect(displayNumber(DOCUMENT_NUMBER, { organ: '云政办收', year: 2026, serial: 318 })).toBe(
      '云政办收〔2026〕318号',
    );
    expect(displayNumber('云政办收〔{year}〕{serial}号', { year: 2026, serial: 7 })).toBe(
      '云政办收〔2026〕7号',
    );
  });

  it.each([
    '云政办收〔2026〕318号',
    '云政办收[2026]318号',
    '云政办收(2026)318号',
    '云政办收（2026）３１８号',
    '云政办收﹝2026﹞318号',
    '云政办收【２０２６】318 号',
    '云政办收 〔2026〕 第 318 号',
    '云政办收〔2026〕0318号',
    '云政办收\u200b〔2026〕318号',
    '云政办收\u3000〔2026〕\u3000318号',
  ])('is known again in the spelling %s', (text) => {
    expect(normaliseNumber(text)).toBe('云政办收〔2026〕318号');
    expect(readNumber(DOCUMENT_NUMBER, text)).toEqual({ organ: '云政办收', year: 2026, serial: 318 });
    expect(isSameNumber(text, '云政办收〔2026〕318号')).toBe(true);
  });

  it('keeps brackets that hold no year, and tells other numbers apart', () => {
    expect(normaliseNumber('云政办（代）〔2026〕3号')).toBe('云政办(代)〔2026〕3号');
    expect(isSameNumber('云政办收〔2026〕318号', '云政办收〔2026〕31号')).toBe(false);
    expect(isSameNumber('云政办收〔2026〕318号', '云政办收〔2025〕318号')).toBe(false);
  });

  it('is found by a part of it', () => {
    expect('云政办收〔2026〕318号').toContain(normaliseNumber('收（2026'));
    expect('云政办收〔2026〕318号').toContain(normaliseNumber('［2026］31'));
  });

  it('is none when the text is something else', () => {
    for (const text of ['', '2026年3月18日', '云政办收2026318', '〔2026〕3号', '云政办收〔26〕3号']) {
      expect(readNumber(DOCUMENT_NUMBER, text)).toBeUndefined();
    }
  });

  it('comes back from its display, and from every spelling of it', () => {
    const spelling = fc.constantFrom(['[', ']'], ['（', '）'], ['(', ')'], ['【', '】'], ['﹝', '﹞']);
    fc.assert(
      fc.property(number, spelling, fc.boolean(), (values, [open, close], isPadded) => {
        const shown = displayNumber(DOCUMENT_NUMBER, values);
        expect(readNumber(DOCUMENT_NUMBER, shown)).toEqual(values);
        const serial = isPadded ? `第${String(values.serial).padStart(6, '0')}` : values.serial;
        const other = `${values.organ}${open}${values.year}${close}${serial} 号`;
        expect(normaliseNumber(other)).toBe(shown);
        expect(normaliseNumber(shown)).toBe(shown);
      }),
    );
  });

  it('refuses values that are no number', () => {
    for (const serial of [0, -1, 1.5]) {
      expect(() => displayNumber(DOCUMENT_NUMBER, { organ: '云', year: 2026, serial })).toThrow(RangeError);
    }
    expect(() => displayNumber(DOCUMENT_NUMBER, { organ: '云', year: 26, serial: 1 })).toThrow(RangeError);
    expect(() => displayNumber(DOCUMENT_NUMBER, { year: 2026, serial: 1 })).toThrow(RangeError);
  });
});

describe('an archival code', () => {
  const values = { fonds: 'Z109', category: 'WS', year: 2026, retention: 'D30', unit: 'BGS', serial: 1 };

  it('has four digits for the item, and a unit where the office uses one', () => {
    expect(displayNumber(ARCHIVAL_CODE, values)).toBe('Z109-WS·2026-D30-BGS-0001');
    expect(displayNumber(ARCHIVAL_CODE_WITHOUT_UNIT, values)).toBe('Z109-WS·2026-D30-0001');
  });

  it.each(['Z109-WS·2026-D30-BGS-0001', 'z109-ws•2026-d30-bgs-0001', 'Ｚ１０９－ＷＳ·２０２６—D30-BGS-0001'])(
    'is read from %s',
    (text) => {
      expect(readNumber(ARCHIVAL_CODE, text)).toEqual(values);
    },
  );

  it('is not read as the other kind', () => {
    expect(readNumber(ARCHIVAL_CODE, 'Z109-WS·2026-D30-0001')).toBeUndefined();
    expect(readNumber(ARCHIVAL_CODE_WITHOUT_UNIT, 'Z109-WS·2026-D30-BGS-0001')).toBeUndefined();
    expect(readNumber(ARCHIVAL_CODE, 'Z109-WS·2026-D20-BGS-0001')).toBeUndefined();
  });
});

describe('the sortable form', () => {
  it('puts 9 before 10, years in order, and series apart', () => {
    const key = (serial: number, year = 2026) =>
      sortableNumber(DOCUMENT_NUMBER, { organ: '云办发', year, serial });
    expect([key(10), key(9), key(100), key(1, 2027)].sort()).toEqual([
      key(9),
      key(10),
      key(100),
      key(1, 2027),
    ]);
    expect(sortableNumber('云办发〔{year}〕{serial}号', { year: 2026, serial: 9 })).toBe(key(9));
  });

  it('orders any two numbers of a series as year and serial do', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [left, right] = [a, { ...b, organ: a.organ }].map((v) => sortableNumber(DOCUMENT_NUMBER, v));
        const order = a.year - b.year || a.serial - b.serial;
        expect((left ?? '') < (right ?? '')).toBe(order < 0);
      }),
    );
  });
});

describe('normalising', () => {
  it('twice is the same as once, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const once = normaliseNumber(text);
        expect(normaliseNumber(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
