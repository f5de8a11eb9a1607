import { wholeNumber } from './doc-number.ts';
import type { Line } from './line.ts';

const OPENING =
  /^(?:各|本|有关|相关|所属|驻|市|县|区|省|州|镇|乡|国务院|中央|中共|全)|(?:政府|委员会|委|办|局|厅|部|院|会|公司|单位|部门|机构|中心|站|所|校|队|社|村|行|团|总部|法院|军区)(?:[、，,：:（(]|$)/;
const PERSON =
  /(?:委员|代表|同志|先生|女士|同学|主任|书记|主席|市民|居民|企业家|朋友|干部|职工|群众|老师)们?[:：]$/;
const INTRODUCTION =
  /(?:如下|以下|下列|下述|以上|为此|其中|包括|即|指出|认为|强调|要求|规定|报告|通知|通告|公告|说明|名单|内容|事项|目标|原则|措施|任务|时间|地点|附件|对象|范围|任命|免去|决定|聘任|免职|批准|通过|名单如下)[:：]$/;
const MARKER =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|第.{1,4}[条章节]|附)/;
/** Some print the words 主送机关： before the organs. */
export const ADDRESSED = /^主送(?:机关|单位)?[:：]/;
const SENTENCE = /[。；！？]/;

function endsAsAddressees(text: string): boolean {
  return (
    text.length > 2 &&
    /[:：]$/.test(text) &&
    !SENTENCE.test(text) &&
    !INTRODUCTION.test(text) &&
    !MARKER.test(text)
  );
}

/** 主送机关 whose colon got lost: 各… and nothing but organs. */
function isBareList(tight: string): boolean {
  return (
    /^各.+(?:政府|委员会|部门|单位|机构|办事处|[委办局厅院校所站行团])[;；]?$/.test(tight) &&
    tight.length <= 200 &&
    !/[。！？]|关于|的通知/.test(tight)
  );
}

/**
 * How many lines from `i` on are 主送机关: 0 when none. One line ends with the colon; text wrapped at a fixed width may
 * take several. After a title or number a closing colon and no sentence is enough; without, the words must be organs'.
 */
export function isAddressees(lines: Line[], i: number, afterTitle: boolean): number {
  const tight = (lines[i]?.tight ?? '').replace(ADDRESSED, '');
  if (lines[i]?.source.cell) return 0;
  if (endsAsAddressees(tight)) {
    const known = OPENING.test(tight) || PERSON.test(tight);
    return known || (afterTitle && tight.length <= 20) ? 1 : 0;
  }
  if (afterTitle && isBareList(tight)) return 1;
  if (!afterTitle || !OPENING.test(tight) || SENTENCE.test(tight) || MARKER.test(tight)) return 0;
  if (!/[、，,]/.test(tight) || /关于|印发|转发/.test(tight)) return 0;
  let joined = tight;
  for (let k = i + 1; k < Math.min(i + 8, lines.length); k++) {
    const next = lines[k]?.tight ?? '';
    if (/关于|的通知$/.test(next) || wholeNumber(next) !== null) return 0;
    joined += next;
    if (SENTENCE.test(joined)) return 0;
    if (/[:：]$/.test(joined)) return endsAsAddressees(joined) ? k - i + 1 : 0;
  }
  return 0;
}
