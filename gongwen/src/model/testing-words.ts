/** Words for drawn papers: common and rare characters, Latin, digits and the punctuation papers use. */
import fc from 'fast-check';
import type { Day } from './date.ts';
import type { Format } from './kinds.ts';
import type { DocumentNumber } from './number.ts';

const COMMON =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';
/** Name characters that common free faces lack, and characters beyond the basic plane's everyday part. */
const RARE = '喆玥堃昇祎镕珺翀鑫淼彧晟垚燚婳頔';
const INNER_PUNCTUATION = '，、；：“”‘’《》（）—…·－％℃㎡';
const LATIN = 'ABCXYZabcxyz0123456789';

const character = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...COMMON) },
  { weight: 4, arbitrary: fc.constantFrom(...INNER_PUNCTUATION) },
  { weight: 3, arbitrary: fc.constantFrom(...LATIN) },
  { weight: 2, arbitrary: fc.constantFrom(...RARE) },
  { weight: 1, arbitrary: fc.constantFrom(' ', '-', '/', '.', '%', '+') },
);

/** Text of min–max characters, of any kind, without blanks at its ends. */
export function aLine(min: number, max: number): fc.Arbitrary<string> {
  const letters = fc.string({
    unit: character,
    minLength: Math.max(0, min - 2),
    maxLength: Math.max(0, max - 2),
  });
  const edge = fc.constantFrom(...COMMON);
  return fc.tuple(edge, letters, edge).map(([first, middle, last]) => first + middle + last);
}

/** Hanzi only, min–max characters: titles, organ names. */
export function aPhrase(min: number, max: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...COMMON), minLength: min, maxLength: max });
}

/** A person's name of two to four characters, often with a rare one. */
export const aName: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...'王李张刘陈杨赵黄周吴'),
    fc.string({ unit: fc.constantFrom(...RARE, ...COMMON.slice(0, 60)), minLength: 1, maxLength: 3 }),
  )
  .map((parts) => parts.join(''));

/** An organ's name. */
export const anOrgan: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('云溪县', '江州市', '云溪县青石镇'),
    aPhrase(2, 8),
    fc.constantFrom('局', '委员会', '人民政府'),
  )
  .map((parts) => parts.join(''));

/** A day between 2012 and 2035. */
export const aDay: fc.Arbitrary<Day> = fc
  .date({ min: new Date('2012-07-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A number of the form the format uses. */
export function aNumber(format: Format): fc.Arbitrary<DocumentNumber> {
  const serial = fc.integer({ min: 1, max: 9999 });
  if (format === 'order') return serial.map((drawn) => ({ form: 'order', serial: drawn }));
  const coded = fc.record({
    form: fc.constant('coded' as const),
    code: fc.constantFrom('云政发', '云政办函', '江建规', ...(format === 'minutes' ? [''] : [])),
    year: fc.integer({ min: 2012, max: 2035 }),
    serial,
  });
  if (format !== 'minutes') return coded;
  return fc.oneof(coded, fc.record({ form: fc.constant('issue' as const), serial }));
}

/** Maps each element of a drawn list. */
export function cut<From, To>(map: (from: From) => To): (drawn: From[]) => To[] {
  return (drawn) => drawn.map(map);
}
