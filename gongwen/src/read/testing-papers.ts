import fc from 'fast-check';

/** The elements of an invented paper, and the form it is written in. */
export interface InventedPaper {
  issuers: string[];
  kind: string;
  matter: string;
  code: string;
  year: number;
  serial: number;
  day: [year: number, month: number, day: number];
  addressees: string;
  headings: ('L1' | 'L2' | 'L3' | 'L4')[];
  attachments: string[];
  copyTo: string;
  form: Form;
}

interface Form {
  brackets: string;
  bracketed: boolean;
  spacedNumber: boolean;
  numberFirst: boolean;
  mark: boolean;
  titleWidth: number;
  titleSeparator: string;
  signature: 'lines' | 'spaced' | 'glued';
  date: 'arabic' | 'spaced' | 'zeros' | 'chinese';
  zero: string;
  indent: string;
  listMark: string;
  wideDigits: boolean;
  imprint: boolean;
  note: boolean;
}

const organ = fc
  .tuple(
    fc.constantFrom('云溪县', '江州市', '青石镇', '云溪县江口镇'),
    fc.constantFrom(
      '人民政府',
      '人民政府办公室',
      '财政局',
      '教育局',
      '公安局',
      '水利局',
      '残疾人联合会',
      '应急管理局',
      '人力资源和社会保障局',
      '防汛抗旱指挥部',
      '城市管理委员会',
    ),
  )
  .map(([place, name]) => place + name);

const form: fc.Arbitrary<Form> = fc.record({
  brackets: fc.constantFrom('〔〕', '[]', '［］', '（）', '()', '﹝﹞', '【】'),
  bracketed: fc.boolean(),
  spacedNumber: fc.boolean(),
  numberFirst: fc.boolean(),
  mark: fc.boolean(),
  titleWidth: fc.constantFrom(14, 18, 24, 200),
  titleSeparator: fc.constantFrom('、', '　', ' '),
  signature: fc.constantFrom('lines', 'spaced', 'glued'),
  date: fc.constantFrom('arabic', 'spaced', 'zeros', 'chinese'),
  zero: fc.constantFrom('〇', '○', '零', '0', 'O', 'О', 'Ｏ', '０'),
  indent: fc.constantFrom('', '　　', '    '),
  listMark: fc.constantFrom('.', '．', '、'),
  wideDigits: fc.boolean(),
  imprint: fc.boolean(),
  note: fc.boolean(),
});

const matter = fc
  .tuple(
    fc.constantFrom('做好', '进一步加强', '开展', '调整', '规范', '下达'),
    fc.constantFrom(
      '2026年春季植树造林',
      '农村公路养护',
      '校园食品安全检查',
      '县级储备粮轮换',
      '防汛物资储备',
      '残疾人补贴发放',
    ),
    fc.constantFrom('工作', '有关事项', '任务'),
  )
  .map((parts) => `关于${parts.join('')}`);

/** Invented papers of Yunxi county in every mix of forms. */
export const inventedPaper: fc.Arbitrary<InventedPaper> = fc.record({
  // A government and its own office do not issue jointly.
  issuers: fc
    .uniqueArray(organ, { minLength: 1, maxLength: 4 })
    .filter((all) => all.every((a) => all.every((b) => a === b || !a.startsWith(b)))),
  kind: fc.constantFrom('通知', '通报', '意见', '决定', '请示', '报告', '批复', '函'),
  matter,
  code: fc.constantFrom(
    '云政发',
    '云政办函',
    '江府',
    '云财〔教〕'.replace(/[〔〕]/g, ''),
    '云教体发',
    '云防明电',
  ),
  year: fc.integer({ min: 1990, max: 2030 }),
  serial: fc.integer({ min: 1, max: 999 }),
  day: fc.tuple(
    fc.integer({ min: 1990, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ),
  addressees: fc.constantFrom(
    '各乡镇人民政府，县政府各部门',
    '江州市人民政府',
    '县财政局、县审计局',
    '各中心学校',
  ),
  headings: fc.array(fc.constantFrom('L1', 'L2', 'L3', 'L4'), { maxLength: 8 }),
  attachments: fc.uniqueArray(
    fc.constantFrom('任务分解表', '云溪县责任人名单', '2026年度资金分配方案', '检查表（试行）'),
    { maxLength: 3 },
  ),
  copyTo: fc.constantFrom('县委各部门，县人大常委会办公室', '市财政局、市水利局'),
  form,
});

const DIGITS = '〇一二三四五六七八九';

function chinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return (tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`) + (ones === 0 ? '' : DIGITS[ones]);
}

function written([y, m, d]: InventedPaper['day'], { date, zero }: Form): string {
  if (date === 'spaced') return `${y} 年 ${m} 月 ${d} 日`;
  if (date === 'zeros') return `${y}年${String(m).padStart(2, '0')}月${String(d).padStart(2, '0')}日`;
  if (date === 'arabic') return `${y}年${m}月${d}日`;
  const year = [...String(y)].map((c) => (c === '0' ? zero : DIGITS[Number(c)])).join('');
  return `${year}年${chinese(m)}月${chinese(d)}日`;
}

const wide = (text: string): string =>
  text.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** The number as the form writes it. */
export function writtenNumber({ code, year, serial, form }: InventedPaper): string {
  const [open, close] = form.brackets;
  const plain = `${code}${open}${year}${close}${serial}号`;
  const digits = form.wideDigits ? wide(plain) : plain;
  return form.spacedNumber ? digits.replace(close ?? '', `${close} `) : digits;
}

/** The title as it should be read. */
export function wantedTitle({ issuers, matter: about, kind, form }: InventedPaper): string {
  return `${issuers.join(form.titleSeparator)}${about}的${kind}`;
}

const LEVEL_TEXT = {
  L1: '三、强化保障',
  L2: '（二）落实责任。各单位要明确分工。',
  L3: '3.及时报送。',
  L4: '（4）按时完成。',
};

/** The title on lines no longer than the form's width where that can be, broken at sense units only. */
function broken(paper: InventedPaper): string[] {
  const { issuers, matter: about, kind, form: f } = paper;
  const names = issuers.map((name, i) => (i < issuers.length - 1 ? name + f.titleSeparator : name));
  const lines: string[] = [];
  for (const unit of [...names, about.slice(0, 4), about.slice(4), `的${kind}`]) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + unit.length <= f.titleWidth)
      lines[lines.length - 1] = last + unit;
    else lines.push(unit);
  }
  return lines;
}

/** Writes the paper as lines of text. */
export function writePaper(paper: InventedPaper): string {
  const { form: f, issuers } = paper;
  const titleLines = broken(paper);
  const number =
    f.bracketed && !'（()'.includes(f.brackets[0] ?? '')
      ? `（${writtenNumber(paper)}）`
      : writtenNumber(paper);
  const mark = f.mark && f.numberFirst ? [`${issuers[0]}文件`] : [];
  const list = paper.attachments.map((name, i) =>
    paper.attachments.length === 1
      ? `附件：${name}`
      : `${i === 0 ? '附件：' : ''}${i + 1}${f.listMark}${name}`,
  );
  const signed = f.signature === 'lines' ? issuers : [issuers.join(f.signature === 'spaced' ? '　　' : '')];
  return [
    ...mark,
    ...(f.numberFirst ? [number, ...titleLines] : [...titleLines, number]),
    `${paper.addressees}：`,
    `${f.indent}经研究，现将有关事项告知你们，具体安排由各单位自行确定。`,
    ...paper.headings.map((level) => f.indent + LEVEL_TEXT[level]),
    `${f.indent}请认真贯彻落实。`,
    ...list.map((line) => f.indent + line),
    ...signed,
    written(paper.day, f),
    ...(f.note ? ['（此件公开发布）'] : []),
    ...(f.imprint ? [`抄送：${paper.copyTo}。`, '云溪县人民政府办公室　　　　2026年1月6日印发'] : []),
  ].join('\n');
}

const piece = fc.constantFrom(
  '云溪县人民政府',
  '附件：',
  '附件1',
  '1.',
  '一、',
  '（一）',
  '2026年1月5日',
  '抄送：',
  '。',
  '，',
  '：',
  '　',
  '《',
  '》',
  '签发人：',
  '张某',
  '云政发〔2026〕1号',
  '关于',
  '的通知',
  '印发',
  '特急',
  '000001',
  '（此件公开发布）',
  '第3号',
  '令',
  '文件',
  '纪要',
  '出席：',
  '某',
  ' ',
  '县长',
  '县财政局',
  '主送：',
  '内部',
  '主题词：',
  '共印8份',
  '标题：',
  '发文字号：',
  '①',
  'ABC',
  '3.5',
  '😀',
  '㐀',
  '\u200b',
  '目录',
);
/** Lines put together at random from the things that papers are made of. */
export const junkText: fc.Arbitrary<string> = fc
  .array(
    fc.array(piece, { maxLength: 7 }).map((parts) => parts.join('')),
    { minLength: 1, maxLength: 25 },
  )
  .map((lines) => lines.join('\n'));
