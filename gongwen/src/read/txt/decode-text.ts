/** Text out of bytes, and whether every byte made sense. */
export interface DecodedText {
  text: string;
  encoding: string;
  clean: boolean;
}

const MARKS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Share of characters that Chinese office text is made of. A wrong guess yields rare ideographs, private-use and
 * control characters, so the right encoding wins by a wide margin.
 */
function plausibility(text: string): number {
  let good = 0;
  let all = 0;
  for (const char of text.slice(0, 20_000)) {
    const code = char.codePointAt(0) ?? 0;
    all++;
    if (code === 0xfffd || code === 0 || (code >= 0xe000 && code <= 0xf8ff)) good -= 2;
    else if ((code >= 0x20 && code < 0x7f) || code === 9 || code === 10 || code === 13) good += 1;
    else if (code >= 0x4e00 && code <= 0x9fa5) good += COMMON.has(char) ? 1.5 : 0.6;
    else if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff5e)) good += 1;
  }
  return all === 0 ? 0 : good / all;
}

const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
);

/**
 * Decodes a plain text file: by its mark, else strict UTF-8, else the most plausible of GB18030, UTF-16 and Big5.
 * Text that fits none is decoded with replacement characters and `clean: false`; nothing is dropped silently.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) {
      const strict = decode(bytes, encoding, true);
      return { text: strict ?? decode(bytes, encoding, false) ?? '', encoding, clean: strict !== null };
    }
  }
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 !== null && !utf8.includes('\0')) return { text: utf8, encoding: 'utf-8', clean: true };
  // UTF-16 and Big5 take almost any bytes for text: damaged UTF-8 must be in the race, or they would win it.
  const others = ['gb18030', 'utf-16le', 'utf-16be', 'big5'];
  const strict = others.map((encoding) => candidate(bytes, encoding, true));
  const lenient = ['utf-8', 'gb18030'].map((encoding) => candidate(bytes, encoding, false));
  const best = [...strict, ...lenient]
    .filter((one) => one !== null)
    .sort((a, b) => plausibility(b.text) - plausibility(a.text))[0];
  return best ?? { text: '', encoding: 'utf-8', clean: false };
}

function candidate(bytes: Uint8Array, encoding: string, clean: boolean): DecodedText | null {
  const text = decode(bytes, encoding, clean);
  return text === null ? null : { text, encoding, clean };
}
