/** Endings of the names of organs, units and bodies that issue or sign papers. Longer ones need not be listed apart. */
const ENDINGS =
  '政府|委员会|常委会|办公厅|办公室|督查室|研究室|厅|局|部|院|署|总队|支队|大队|中队|站|中心|处|委|办|科|社|所|支行|分行|银行|公司|集团|大学|学院|学校|中学|小学|幼儿园|医院|协会|学会|商会|联合会|联盟|总会|工会|妇联|残联|文联|科联|侨联|工商联|红十字会|团委|指挥部|小组|工作组|专家组|专班|法院|检察院|军区|军委|总部|军分区|管委会|办事处|党组|党委|党工委|工委|纪委|监委|仲裁委|编委|海关|银监局|联社|基金会|馆|台|报社|园|场|厂|队|政协|人大|国务院|中共中央|督导组|巡察组|巡视组|调查组|秘书处|机关|联席会议|代表大会|大会|会议|监会|主席团|中央|经济区|开发区|新区|管理区|园区|分局|公署|理事会|董事会';
const ORGAN_END = new RegExp(`(?:${ENDINGS})(?:（[^（）]{1,12}）)?$`);
/** Words no organ's name holds but sentences do. */
const NOT_A_NAME =
  /[。；：，、！？!?;:,《》“”"〔〕[\]%]|关于|印发|通知|如下|以上|上述|请|报送|附件|抄送|\d{3,}/;
const LEVEL_START =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|第.{1,4}[条章节])/;

/** The rest of a name broken over two lines, no name by itself. */
const BARE = /^(?:办公室|办公厅|委员会|指挥部|领导小组|秘书处|常委会)$/;

/** How a full name begins: with its place or a word of rank. The rest of a broken name (会保障局) does not. */
export const BEGINS = /^(?:中共|中国|国|中央|全国|最高|共青团|.{0,6}[省市县区州旗镇乡])/;

/** Is the text (blanks taken out) the name of one organ? */
export function isOrgan(tight: string): boolean {
  return (
    tight.length >= 2 &&
    tight.length <= 45 &&
    !NOT_A_NAME.test(tight) &&
    !LEVEL_START.test(tight) &&
    !BARE.test(tight) &&
    ORGAN_END.test(tight)
  );
}

/** Beginnings by which a second organ's name can be told inside a line without separators. */
const STARTS = '中共|中国共产党|中华人民共和国|国务院|国家|中央|最高人民|全国|共青团|中国';
const BOUNDARY_END =
  '政府|委员会|办公厅|办公室|督查室|研究室|厅|局|部|院|署|委|会|总队|支队|行|公司|大学|中心';

/** Splits names glued together: where one may end and the next begins as the first did, or with a known opening. */
function unglue(name: string): string[] {
  const place = /^(?:中共)?(.{2,8}?[省市县区州旗镇乡盟])/.exec(name)?.[1];
  const first = name.slice(0, 2);
  const openings = [place, first, ...STARTS.split('|')].filter((s) => s !== undefined && s.length > 1);
  const boundary = new RegExp(`(?<=${BOUNDARY_END})(?=(?:${openings.map(quoted).join('|')}).{2,})`);
  const parts = name.split(boundary);
  return parts.length > 1 && parts.every(isOrgan) ? parts : [name];
}

const quoted = (text: string | undefined): string => (text ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Organs named on one line: separated by blanks, 、 or ，, or glued together. `known` are names seen elsewhere in the
 * paper, which decide where glued names part. Empty when any piece is not an organ.
 */
export function organsOf(text: string, known: readonly string[] = []): string[] {
  const trimmed = text.trim();
  if (trimmed.length > 600) return [];
  const spread = /^(?:\S[\s\u3000\u00a0]+)+\S$/.test(trimmed);
  const pieces = spread
    ? [trimmed.replace(/[\s\u3000\u00a0]+/g, '')]
    : trimmed.split(/[\s\u3000\u00a0、，,]+/);
  const whole = trimmed.replace(/[\s\u3000\u00a0]+/g, '');
  const apart = pieces.filter((p) => p !== '');
  const sure = (part: string): boolean => isOrgan(part) || known.includes(part);
  // Separators the paper itself wrote come first, then names it wrote elsewhere, then guesses.
  if (apart.length > 1 && apart.every(sure))
    return apart.flatMap((piece) => byKnown(piece, known) ?? unglue(piece));
  const parts = byKnown(whole, known) ?? apart.flatMap(unglue);
  if (parts.length > 0 && parts.every(sure)) return parts;
  // A name with blanks inside, put there to make lines equally long.
  return isOrgan(whole) ? unglue(whole) : [];
}

function byKnown(whole: string, known: readonly string[]): string[] | null {
  const out: string[] = [];
  let rest = whole.replace(/[、，,]/g, '');
  while (rest !== '') {
    const next = known
      .filter((name) => name !== '' && rest.startsWith(name))
      .sort((p, q) => q.length - p.length)[0];
    if (next === undefined || (out.length > 0 && !BEGINS.test(next))) return null;
    out.push(next);
    rest = rest.slice(next.length);
  }
  return out.length > 0 ? out : null;
}
