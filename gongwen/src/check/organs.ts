/**
 * What an organ's name tells: its rank by the place it belongs to, and its role. Heuristic: names are all a paper shows. A name
 * that tells nothing has no rank, and no rule bites on it.
 */

/** 5 central, 4 province, 3 city, 2 county, 1 township. A county-level city reads as a city unless the caller knows better. */
export type Rank = 1 | 2 | 3 | 4 | 5;

/** `principal`: Party committee, government, congress, CPPCC; `office`: their 办公厅(室); `department`; `internal`: 科、股、处、室. */
export type Role = 'principal' | 'office' | 'department' | 'internal' | 'congress';

/** Words that contain a place character without naming a place. */
const NOT_PLACES =
  /城市|市场|市政|市容|市民|城乡|城镇|乡村|乡镇企业|社区|小区|园区|开发区|景区|灾区|林区|矿区|区域|地区|校区|县域|镇区|省级|市级|县级|区级/g;

const RANKS: readonly (readonly [Rank, RegExp])[] = [
  [1, /乡|镇|街道/],
  [2, /县|区|旗/],
  [3, /市|自治州|盟/],
  [4, /省|自治区|兵团/],
];

/** Rank of an organ by its name; undefined when the name does not tell. */
export function rankOf(name: string): Rank | undefined {
  if (/^(?:国务院|中共中央|中央|全国|国家|最高人民)/.test(name)) return 5;
  const bare = name.replace(NOT_PLACES, '');
  if (/自治区(?!.*[市县州旗])/.test(bare)) return 4;
  return RANKS.find(([, pattern]) => pattern.test(bare))?.[0];
}

const PRINCIPAL =
  /(?:人民政府|政府|(?:省|市|县|区|旗|镇|乡|街道|工|州|盟)委(?:员会)?|街道办事处|管理委员会|管委会|政协|军委|委员会常务委员会)$/;
const CONGRESS = /(?:人民代表大会|人大)(?:常务委员会|常委会)?$/;
const INTERNAL = /(?:科|股|(?<!办事|管理|代表|派出|联络)处|(?<!办公|研究|接待)室)$/;

/** Role of an organ by its name. */
export function roleOf(name: string): Role {
  if (CONGRESS.test(name)) return 'congress';
  if (/办公[厅室]$/.test(name)) return 'office';
  if (PRINCIPAL.test(name) || /^(?:国务院|中共.*委员会)$/.test(name)) return 'principal';
  return INTERNAL.test(name) ? 'internal' : 'department';
}

/** Single organs of groups as typed: `各乡镇人民政府，县政府各部门、各直属单位` → three. */
export function organsIn(groups: readonly string[]): string[] {
  return groups.flatMap((group) => group.split(/[，、,;；]/)).filter((name) => name !== '');
}

/** Names that may stand for each other: 云溪县人民政府 ~ 县人民政府 ~ 县政府, 中共云溪县委员会 ~ 县委. */
export function sameOrgan(one: string, other: string): boolean {
  const [left, right] = [bareName(one), bareName(other)];
  return left === right || left.endsWith(right) || right.endsWith(left);
}

function bareName(name: string): string {
  return name
    .replace(/^中共/, '')
    .replaceAll('人民政府', '政府')
    .replaceAll('委员会', '委')
    .replaceAll('常务委', '常委')
    .trim();
}
