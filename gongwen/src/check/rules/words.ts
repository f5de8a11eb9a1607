/** Wording (regulation art. 19, 20(4): characters correct, wording exact). */
import { act, type Rule } from '../rule.ts';
import { textRule } from '../text-rule.ts';

const CLAUSE = act('第十九条、第二十条（四）');

/** Wrong forms and what is meant; only words that are never right in this shape. */
const WRONG: readonly (readonly [RegExp, string])[] = [
  [/既使/g, '即使'],
  [/做为(?=[\u4e00-\u9fff])(?!难)/g, '作为'],
  [/必需(?=(?:严格|认真|切实|坚持|按照|在|于|做到))/g, '必须'],
  [/按装/g, '安装'],
  [/帐户/g, '账户'],
  [/帐目/g, '账目'],
  [/台帐/g, '台账'],
  [/布署/g, '部署'],
  [/份内(?=工作|之事)/g, '分内'],
  [/渡过(?=(?:春节|国庆|汛期|节日|难关))(?!难关)/g, '度过'],
  [/再接再励/g, '再接再厉'],
  [/迫不急待/g, '迫不及待'],
  [/一如继往/g, '一如既往'],
  [/融汇贯通/g, '融会贯通'],
  [/不径而走/g, '不胫而走'],
  [/藉口/g, '借口'],
  [/编篡/g, '编纂'],
  [/竟争/g, '竞争'],
  [/座谈纪录/g, '座谈记录'],
  [/会议记要/g, '会议纪要'],
];
const WRONG_ANY = new RegExp(WRONG.map(([pattern]) => pattern.source).join('|'), 'g');
const UNTIL = /截止(?=(?:到|至)?(?:\d|目前|今年|本月|去年|上月|[一二三四五六七八九十]+月))(?:到|至)?/g;
const AGAIN = /的的(?![确士])|了了(?!解)|在在|于于|(?<=[^的])是是(?=[^非])/g;

export const WORD_RULES: readonly Rule[] = [
  textRule({
    id: 'W01',
    family: '文字',
    clause: CLAUSE,
    strength: 'error',
    title: '用字正确',
    suggestion: '改为规范的词语',
    pattern: WRONG_ANY,
    change: (text) => WRONG.reduce((changed, [pattern, right]) => changed.replace(pattern, right), text),
  }),
  textRule({
    id: 'W02',
    family: '文字',
    clause: CLAUSE,
    strength: 'error',
    title: '表示到某个时间用“截至”，“截止”表示停止',
    suggestion: '改为“截至”',
    pattern: UNTIL,
    change: (text) => text.replace(UNTIL, '截至'),
  }),
  textRule({
    id: 'W03',
    family: '文字',
    clause: CLAUSE,
    strength: 'error',
    title: '没有误重的字',
    suggestion: '删去重复的字',
    pattern: AGAIN,
    change: (text) => text.replace(AGAIN, (pair) => pair.charAt(0)),
  }),
  textRule({
    id: 'W04',
    family: '文字',
    clause: CLAUSE,
    strength: 'warning',
    title: '用语规范，“其他”不写作“其它”（指人和事物）',
    suggestion: '改为“其他”',
    pattern: /其它/g,
    change: (text) => text.replaceAll('其它', '其他'),
  }),
  textRule({
    id: 'W05',
    family: '文字',
    clause: CLAUSE,
    strength: 'error',
    title: '定稿中不留占位符',
    suggestion: '填上实际内容',
    pattern: /[×xX]{2,}(?=[月日年号万元人县市局])|（待定）|（待补充?）|\?{2,}|【[^】]{0,12}待[^】]{0,12}】/g,
  }),
];
