/** Units (GB 3100, GB 3101, GB 3102 by GB/T 9704-2012 ch. 9). */
import type { Rule } from '../rule.ts';
import { textRule } from '../text-rule.ts';

const OLD = /(?<=[\d十百千万亿几])(市斤|公分|英寸|英尺|英里|马力|华里|平米|公尺|市尺|立升|公升|瓩)/g;
const RIGHT: Readonly<Record<string, string>> = {
  公分: '厘米',
  平米: '平方米',
  公尺: '米',
  公升: '升',
  立升: '升',
  瓩: '千瓦',
};

const SYMBOLS: Readonly<Record<string, string>> = {
  KM: 'km',
  Km: 'km',
  KG: 'kg',
  Kg: 'kg',
  MM: 'mm',
  Mm: 'mm',
  CM: 'cm',
  Cm: 'cm',
  KW: 'kW',
  Kw: 'kW',
  kw: 'kW',
  KWH: 'kW·h',
  kwh: 'kW·h',
  KWh: 'kW·h',
  ML: 'mL',
  HZ: 'Hz',
  KV: 'kV',
  Kv: 'kV',
  kv: 'kV',
  PA: 'Pa',
  MPA: 'MPa',
  Mpa: 'MPa',
};
const SYMBOL = new RegExp(
  `(?<=\\d\\s?)(?:${Object.keys(SYMBOLS)
    .sort((one, other) => other.length - one.length)
    .join('|')})(?![A-Za-z])`,
  'g',
);
const SQUARE = /(?<=\d\s?(?:k|c|m)?m)(?:\^?2|\^?3)(?![\d])/g;

export const UNIT_RULES: readonly Rule[] = [
  textRule({
    id: 'U01',
    family: '计量单位',
    clause: 'GB/T 9704-2012 第9章（GB 3100）',
    strength: 'error',
    title: '使用法定计量单位',
    suggestion: '换算或者改写为法定计量单位（厘米、米、平方米、公斤、公里、升、千瓦等）',
    pattern: OLD,
    change: (text) => text.replace(OLD, (unit) => RIGHT[unit] ?? unit),
  }),
  textRule({
    id: 'U02',
    family: '计量单位',
    clause: 'GB/T 9704-2012 第9章（GB 3101）',
    strength: 'error',
    title: '计量单位符号的大小写应当正确',
    suggestion: '写作km、kg、mm、cm、kW、mL、Hz、Pa等',
    pattern: SYMBOL,
    change: (text) => text.replace(SYMBOL, (symbol) => SYMBOLS[symbol] ?? symbol),
  }),
  textRule({
    id: 'U03',
    family: '计量单位',
    clause: 'GB/T 9704-2012 第9章（GB 3101）',
    strength: 'error',
    title: '面积、体积单位的指数写作上标',
    suggestion: '写作m²、km²、m³',
    pattern: SQUARE,
    change: (text) => text.replace(SQUARE, (power) => (power.endsWith('2') ? '²' : '³')),
  }),
];
