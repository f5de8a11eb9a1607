import { boxedDate } from './chinese-date.ts';
import { wholeNumber } from './doc-number.ts';
import type { Line } from './line.ts';

/** Labels of the box that government sites print above a paper. */
const LABELS: Record<string, string> = Object.fromEntries(
  Object.entries({
    index: '索引号 信息索引号 信息索引 统一编号 登记号 索引码 统一登记号 备案号 备案登记号',
    subject:
      '主题分类 信息分类 分类 体裁分类 服务对象分类 组配分类 所属主题 主题 内容分类 公文种类 文件类型 文件种类 文种 载体类型 信息类别 公开类别 效力级别 体裁 类别 所属栏目',
    issuers:
      '发文机关 发文单位 发文部门 发布机构 发布机关 发布单位 发布部门 制发机关 公开机构 制定机关 颁布机关 责任部门 信息提供单位',
    date: '成文日期 成文时间 生成日期 发文日期 发文时间 颁布日期 形成日期 产生日期 签发日期 印发日期',
    title: '标题 名称 信息名称 文件名称 文件标题 信息标题',
    number: '发文字号 文号 文件编号 文件号 发文文号 发文号',
    published: '发布日期 发布时间 公开日期 公开时间 公布日期 公布时间 更新日期 更新时间',
    words: '主题词 关键词 内容概述',
    validity:
      '有效性 时效性 有效期 效力状态 实施日期 施行日期 生效日期 失效日期 废止日期 公开方式 公开范围 公开形式 公开时限 公开属性 是否有效 文件状态 有效状态',
    source: '信息来源 来源 浏览次数 点击数 访问量',
  }).flatMap(([element, labels]) => labels.split(' ').map((label) => [label, element])),
);

/** What the box said, by element. Second-hand, but better than nothing where the paper itself is cut. */
export type PageFacts = Partial<Record<string, { value: string; line: Line }>>;

const LABELLED = /^(?:([\p{Script=Han}]{2,6})[:：]|【([\p{Script=Han}]{2,6})】[:：]?)(.*)$/u;

const CHROME =
  /^(?:第\d{1,4}页[，,/]?共\d{1,4}页|[-—－]\d{1,4}[-—－]|扫一扫.*|(?:发布|更新|录入|公开|发稿)(?:时间|日期)[:：].*|信息来源[:：].*|.*(?:浏览次数|阅读次数|点击数|访问量)[:：]?.*|分享到?[:：]?.*|(?:责任)?编\s*辑\s*[|｜:：].*|[校审]\s*[对核批]\s*[|｜:：].*|初审[|｜:：].*|终审[|｜:：].*|上一[篇条][:：].*|下一[篇条][:：].*|相关(?:链接|文档|阅读|附件|稿件|解读)[:：]?|附件下载[:：]?|当前位置[:：].*|您(?:现在的|所在的?)?位置.*|首页>.*|字号[:：]?[[【]?(?:大|小|特).*|【?字体[:：]?.*|来源[:：].*|作者[:：].*|浏览(?:次数|量)[:：]?.*|阅读(?:次数|量|数)?[:：].*|点击(?:数|率|量)?[:：]?\d*.*|打印本文.*|政策解读[:：]?|图解[:：].*|微信扫一扫.*|版权所有.*|主办单位[:：].*|网站标识码.*|\S*ICP备\S*)$/;

/** Buttons of a page, alone or several on a line: 【打印】【关闭】, 收藏 分享, 字体：[大 中 小]. */
const BUTTON =
  '打印本页|打印本文|打印此页|打印|关闭本页|关闭窗口|关闭|加入收藏|收藏|分享到|分享|微信|微博|新浪微博|QQ空间|QQ|朋友圈|返回顶部|返回列表|返回首页|返回|回到顶部|我要纠错|纠错|下载|复制链接|保存本页|保存|朗读|语音播报|播报|无障碍阅读|繁体|简体|手机版|更多|字体|字号|字体大小';
const SIZES = '超大|特大|默认|小|中|大';
const BUTTONS = new RegExp(`^(?=.*(?:${BUTTON}))(?:${BUTTON}|${SIZES}|[【】\\[\\]［］（）()|｜/、:：+-])+$`);

/** Facts of the page side by side: 时间：2026-02-03 08:30 来源：县商务局 浏览：356次. */
const PAGE_FACT =
  /^(?:(?:发布|更新|录入|发稿|公开)?(?:时间|日期)|(?:信息|稿件|文章)?来源|作者|浏览|点击|阅读|访问|字体|字号|编辑|责编|审核|供稿|发布(?:人|者|机构|单位))$/;

/** A line of nothing but the page's own facts, two at least, or a single one with a clock as no paper writes it. */
function isPageFacts(text: string): boolean {
  if (text.length > 200) return false;
  if (/^(?:时间|日期)[:：]\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.test(text))
    return true;
  const open = text.replace(/[【】[\]]/g, ' ').trim();
  const parts = open.split(/(?:^|[\s\u3000|｜]+)(\p{Script=Han}{2,5})[\s\u3000]*[:：]/u);
  if (parts.length < 5 || parts[0]?.trim() !== '') return false;
  return parts.every((part, i) => i % 2 === 0 || PAGE_FACT.test(part));
}

/**
 * Marks the remains of a web page round a paper as noise and keeps what its box said. The box is taken only at the
 * top (at least two known labels, three under the page's own title); a 主题词 line of an old paper's imprint stays the paper's.
 */
export function markWebNoise(lines: Line[]): PageFacts {
  const facts = markBox(lines);
  for (const line of lines) {
    if (line.role !== 'body' || line.source.cell || line.tight.length > 80) continue;
    if (CHROME.test(line.tight) || BUTTONS.test(line.tight) || isPageFacts(line.text)) line.role = 'noise';
  }
  return facts;
}

interface Entry {
  element: string;
  at: number[];
  value: string;
}

/** Reads label and value pairs from `start` on: the value on the label's line, or on the next when that is no label. */
function boxEntries(lines: Line[], start: number): Entry[] {
  const entries: Entry[] = [];
  let i = start;
  while (i < lines.length) {
    const line = lines[i];
    // The way to the page (首页 > 政务公开 > …) stands above the box.
    if (
      entries.length === 0 &&
      line &&
      !isLabel(line) &&
      line.tight.length <= 80 &&
      (CHROME.test(line.tight) || BUTTONS.test(line.tight))
    ) {
      i++;
      continue;
    }
    const row = rowOfPairs(line?.text ?? '');
    if (row.length > 1) {
      for (const [element, value] of row) entries.push({ element, at: [i], value });
      i++;
      continue;
    }
    const [label, own] = labelOf(lines[i]);
    const element = LABELS[label];
    if (element === undefined) break;
    const next = lines[i + 1];
    const bare =
      own === '' && next !== undefined && !isLabel(next) && valueFits(element, next.tight, lines[i + 2]);
    entries.push({ element, at: bare ? [i, i + 1] : [i], value: own === '' ? (bare ? next.text : '') : own });
    i += bare ? 2 : 1;
  }
  return entries;
}

/** Several labels with their values on one line, as a table of the page gives them; [] for any other line. */
function rowOfPairs(text: string): [string, string][] {
  if (text.length > 300) return [];
  const parts = text.split(/(?:^|[\s\u3000]+)(\p{Script=Han}{2,6})[\s\u3000]*[:：]/u);
  if (parts.length < 5 || parts[0]?.trim() !== '') return [];
  const pairs: [string, string][] = [];
  for (let i = 1; i < parts.length; i += 2) {
    const element = LABELS[parts[i] ?? ''];
    if (element === undefined) return [];
    pairs.push([element, (parts[i + 1] ?? '').trim()]);
  }
  return pairs;
}

/** Label and value of a line; a table of the page turned into lines has labels without a colon, each on its own. */
function labelOf(line: Line | undefined): [string, string] {
  const found = LABELLED.exec(line?.tight ?? '');
  return found ? [found[1] ?? found[2] ?? '', found[3] ?? ''] : [line?.tight ?? '', ''];
}

const isLabel = (line: Line): boolean => LABELS[labelOf(line)[0]] !== undefined;

/**
 * The last label often has no value, and then the paper begins. A value is followed by another label; a last one must at
 * least not look like a title: 主题词 are words between blanks, the rest is the paper's.
 */
function valueFits(element: string, value: string, after: Line | undefined): boolean {
  if (after && isLabel(after)) return true;
  if (element === 'number') return wholeNumber(value) !== null;
  if (element === 'date' || element === 'published') return value.length <= 20 && boxedDate(value) !== null;
  if (element === 'validity')
    return /^(?:现行|已)?(?:有效|失效|废止|修改|修订|公开|全文|主动|依申请)[^，。]{0,6}$/.test(value);
  if (element === 'index') return /^[A-Za-z0-9/\-_—]{4,40}$/.test(value);
  return element === 'words'
    ? value.length <= 40 && !/关于|令$|[：:]$|〔/.test(value) && !isTitleStart(value)
    : false;
}

const isTitleStart = (value: string): boolean => /(?:政府|厅|局|委|院|部|办公室)/.test(value);

/** Without colons such words may as well be the head of a table; under a title a 标题： may be the paper's own. */
function isBox(lines: readonly Line[], entries: readonly Entry[], start: number): boolean {
  const written = entries.some(({ at: [first] }) => /[:：】]/.test(lines[first ?? -1]?.text ?? ''));
  return entries.length >= (written ? 2 : 4) + (start > 0 ? 1 : 0);
}

function markBox(lines: Line[]): PageFacts {
  const facts: PageFacts = {};
  const entries = [0, 1, 2, 3]
    .map((start) => boxEntries(lines, start))
    .find((box, start) => isBox(lines, box, start));
  if (entries === undefined) return facts;
  for (const entry of entries) {
    const first = entry.at[0];
    const line = first === undefined ? undefined : lines[first];
    for (const at of entry.at) {
      const claimed = lines[at];
      if (claimed) claimed.role = 'noise';
    }
    if (entry.value !== '' && line) facts[entry.element] ??= { value: entry.value, line };
  }
  return facts;
}
