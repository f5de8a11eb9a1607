import type { Line } from './line.ts';

/** Labels of the box that government sites print above a paper. */
const LABELS: Record<string, string> = {
  索引号: 'index',
  信息索引号: 'index',
  主题分类: 'subject',
  信息分类: 'subject',
  分类: 'subject',
  体裁分类: 'subject',
  服务对象分类: 'subject',
  组配分类: 'subject',
  发文机关: 'issuers',
  发文单位: 'issuers',
  发布机构: 'issuers',
  发布机关: 'issuers',
  制发机关: 'issuers',
  公开机构: 'issuers',
  成文日期: 'date',
  生成日期: 'date',
  标题: 'title',
  名称: 'title',
  信息名称: 'title',
  文件名称: 'title',
  发文字号: 'number',
  文号: 'number',
  文件编号: 'number',
  发布日期: 'published',
  发布时间: 'published',
  公开日期: 'published',
  主题词: 'words',
  关键词: 'words',
  有效性: 'validity',
  时效性: 'validity',
  有效期: 'validity',
  效力状态: 'validity',
  实施日期: 'validity',
  废止日期: 'validity',
  公开方式: 'validity',
  公开范围: 'validity',
  公开形式: 'validity',
  公开时限: 'validity',
  信息来源: 'source',
  来源: 'source',
  浏览次数: 'source',
  点击数: 'source',
  统一编号: 'index',
  登记号: 'index',
};

/** What the box said, by element. Second-hand, but better than nothing where the paper itself is cut. */
export type PageFacts = Partial<Record<string, { value: string; line: Line }>>;

const LABELLED = /^([\p{Script=Han}]{2,6})[:：](.*)$/u;

const CHROME =
  /^(?:第\d{1,4}页[，,/]?共\d{1,4}页|[-—－]\d{1,4}[-—－]|扫一扫.*|(?:发布|更新|录入|公开|发稿)(?:时间|日期)[:：].*|信息来源[:：].*|.*(?:浏览次数|阅读次数|点击数|访问量)[:：]?.*|分享到?[:：]?.*|【?(?:打印|关闭|打印本页|关闭窗口|字体|返回顶部)】?.*|(?:责任)?编\s*辑\s*[|｜:：].*|[校审]\s*[对核批]\s*[|｜:：].*|初审[|｜:：].*|终审[|｜:：].*|上一[篇条][:：].*|下一[篇条][:：].*|相关(?:链接|文档|阅读|附件|稿件|解读)[:：]?|附件下载[:：]?|当前位置[:：].*|您(?:现在的|所在的?)?位置.*|首页>.*|字号[:：]?[[【]?(?:大|小|特).*|【?字体[:：]?.*|来源[:：].*|作者[:：].*|浏览(?:次数|量)[:：]?.*|阅读(?:次数|量|数)?[:：].*|点击(?:数|率|量)?[:：]?\d*.*|打印本文.*|政策解读[:：]?|图解[:：].*|微信扫一扫.*|版权所有.*|主办单位[:：].*|网站标识码.*|\S*ICP备\S*)$/;

/**
 * Marks the remains of a web page round a paper as noise and keeps what its box said. The box is taken only at the top
 * (at least two known labels before anything else); a 主题词 line of an old paper's imprint stays the paper's.
 */
export function markWebNoise(lines: Line[]): PageFacts {
  const facts = markBox(lines);
  for (const line of lines) {
    if (line.role === 'body' && line.tight.length <= 80 && CHROME.test(line.tight)) line.role = 'noise';
  }
  return facts;
}

interface Entry {
  element: string;
  at: number[];
  value: string;
}

/** Reads label and value pairs from the top: the value on the label's line, or on the next when that is no label. */
function boxEntries(lines: Line[]): Entry[] {
  const entries: Entry[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    // The way to the page (首页 > 政务公开 > …) stands above the box.
    if (
      entries.length === 0 &&
      line &&
      !isLabel(line) &&
      line.tight.length <= 80 &&
      CHROME.test(line.tight)
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
    const found = LABELLED.exec(lines[i]?.tight ?? '');
    const element = LABELS[found?.[1] ?? ''];
    if (found === null || element === undefined) break;
    const own = found[2] ?? '';
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

const isLabel = (line: Line): boolean => LABELS[LABELLED.exec(line.tight)?.[1] ?? ''] !== undefined;

/**
 * The last label often has no value, and then the paper begins. A value is followed by another label; a last one must at
 * least not look like a title: 主题词 are words between blanks, the rest is the paper's.
 */
function valueFits(element: string, value: string, after: Line | undefined): boolean {
  if (after && isLabel(after)) return true;
  return element === 'words'
    ? value.length <= 40 && !/关于|令$|[：:]$|〔/.test(value) && !isTitleStart(value)
    : false;
}

const isTitleStart = (value: string): boolean => /(?:政府|厅|局|委|院|部|办公室)/.test(value);

function markBox(lines: Line[]): PageFacts {
  const entries = boxEntries(lines);
  const facts: PageFacts = {};
  if (entries.length < 2) return facts;
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
