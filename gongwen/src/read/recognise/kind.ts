import { KINDS } from '../../model/kinds.ts';

const WORDS = [...KINDS, '令', '复函'];
/** Words that close a title without being one of the fifteen kinds. */
const OTHER_WORDS =
  '方案|办法|规定|细则|规则|要点|规划|计划|总结|公示|简报|答复|章程|条例|制度|纲要|名单|清单|目录|标准|预案|说明|倡议书|声明|须知|启事|建议|协议|汇报|安排|分工|指南|通知书|决定书|意见书|讲话|解读|指引|规范|守则|机制|措施|明白纸|一览表|一封信|公开信|贺信|慰问信|感谢信|倡议|表';

const REMARK = /(?:[（(][^（）()]{1,24}[）)])+$/;

/** A title without the sign of a footnote at its end: …统计公报[1]. */
export function withoutFootnote(title: string): string {
  return title.replace(/(?:[[［]\d{1,2}[\]］]|[①-⑩*＊])$/, '');
}

/** A title without the remarks in brackets at its end. */
export function withoutRemark(title: string): string {
  return withoutFootnote(title).replace(REMARK, '');
}

/** The kind (文种) a title ends with: 复函 is a 函, 令 a 命令; null where it ends with none of the fifteen. */
export function kindOfTitle(title: string): string | null {
  const core = withoutRemark(title.replace(/[\s\u3000]+/g, '')).replace(/[。.]$/, '');
  const word = WORDS.filter((w) => core.endsWith(w)).sort((p, q) => q.length - p.length)[0];
  if (word === undefined) return null;
  if (word === '令') return '命令';
  return word === '复函' ? '函' : word;
}

/** Does a title end as titles end: with a kind or another word for a written thing? */
export function endsLikeTitle(title: string): boolean {
  const core = withoutRemark(title.replace(/[\s\u3000]+/g, ''));
  return kindOfTitle(core) !== null || new RegExp(`(?:${OTHER_WORDS})$`).test(core);
}

const CLOSINGS: [RegExp, string][] = [
  [/特此(?:通告|公告|通知|通报|报告|批复|决定)/g, ''],
  [/特此(?:函告|函复|函达|函请|致函|复函)|专此函|[，。]特此函|盼复|请函复|为荷/g, '函'],
  [/(?:妥否|当否|可否)[，,]?请(?:批示|审批|示|审示|批复|批准)|请予批复|请批复/g, '请示'],
  [/请审议/g, '议案'],
  [/此复|此批复/g, '批复'],
  [/(?:现|经.{0,20})?(?:通告|公告|通知|通报|报告|批复|决定|函复|函告)如下/g, ''],
  [/本(?:通告|公告|通知|决定|意见|通报|批复)(?:自|所|由|中|实施|印发)/g, ''],
];

/** The kind a paper's own closing words show (特此通告, 妥否，请批示), for papers whose title is missing. */
export function kindOfText(lines: readonly string[]): string | null {
  const text = lines.join('\n');
  for (const [pattern, kind] of CLOSINGS) {
    const found = text.match(pattern)?.at(-1);
    if (found === undefined) continue;
    if (kind !== '') return kind;
    const word = KINDS.find((k) => found.includes(k));
    if (word) return word;
    if (found.includes('函')) return '函';
  }
  return null;
}

/** The kind an organ's code hints at: 国办函 is a letter's. */
export function kindOfCode(code: string): string | null {
  return /函/.test(code) ? '函' : null;
}
