const DIGITS = '〇一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** 1..9999 in Chinese counting form: 十, 二十一, 一百零五. */
function counting(n: number, digits: string, units: readonly string[], bareTen: boolean): string {
  if (n <= 0 || n > 9999) return String(n);
  let out = '';
  let gap = false;
  const figures = String(n);
  for (let i = 0; i < figures.length; i++) {
    const digit = Number(figures[i]);
    if (digit === 0) {
      gap = out !== '';
      continue;
    }
    if (gap) out += '零';
    gap = false;
    out += (digits[digit] ?? '') + (units[figures.length - 1 - i] ?? '');
  }
  return bareTen && n >= 10 && n < 20 ? out.slice(1) : out;
}

function letters(n: number, first: number): string {
  if (n <= 0) return '';
  // Word repeats the letter after z: aa, bb, not aa, ab.
  return String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
}

function roman(n: number): string {
  const table: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = Math.min(Math.max(n, 0), 4000);
  let out = '';
  for (const [value, sign] of table) {
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}

const enclosed = (n: number, base: number, last: number): string =>
  n >= 1 && n <= last ? String.fromCodePoint(base + n - 1) : String(n);

const fullWidth = (n: number): string =>
  String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)));

const UNITS = ['', '十', '百', '千'] as const;
const FORMAL_UNITS = ['', '拾', '佰', '仟'] as const;

const FORMATS: Record<string, (n: number) => string> = {
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperLetter: (n) => letters(n, 65),
  lowerLetter: (n) => letters(n, 97),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  chineseCounting: (n) => counting(n, DIGITS, UNITS, true),
  chineseCountingThousand: (n) => counting(n, DIGITS, UNITS, true),
  japaneseCounting: (n) => counting(n, DIGITS, UNITS, true),
  taiwaneseCounting: (n) => counting(n, DIGITS, UNITS, true),
  taiwaneseCountingThousand: (n) => counting(n, DIGITS, UNITS, true),
  koreanCounting: (n) => counting(n, DIGITS, UNITS, true),
  ideographDigital: (n) => String(n).replace(/\d/g, (d) => DIGITS[Number(d)] ?? d),
  taiwaneseDigital: (n) => String(n).replace(/\d/g, (d) => DIGITS[Number(d)] ?? d),
  japaneseDigitalTenThousand: (n) => String(n).replace(/\d/g, (d) => DIGITS[Number(d)] ?? d),
  chineseLegalSimplified: (n) => counting(n, FORMAL, FORMAL_UNITS, false),
  ideographLegalTraditional: (n) => counting(n, FORMAL, FORMAL_UNITS, false),
  ideographTraditional: (n) => STEMS[(n - 1) % 10] ?? String(n),
  ideographZodiac: (n) => BRANCHES[(n - 1) % 12] ?? String(n),
  decimalEnclosedCircle: (n) => enclosed(n, 0x2460, 20),
  decimalEnclosedCircleChinese: (n) => enclosed(n, 0x2460, 20),
  decimalEnclosedParen: (n) => enclosed(n, 0x2474, 20),
  decimalEnclosedFullstop: (n) => enclosed(n, 0x2488, 20),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  none: () => '',
  bullet: () => '',
};

/** One list number in a Word number format (`w:numFmt`); unknown formats fall back to decimal, as Word does. */
export function numberText(value: number, format: string): string {
  const write = FORMATS[format];
  return write ? write(value) : String(value);
}
