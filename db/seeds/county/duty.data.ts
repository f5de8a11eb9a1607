/** What the duty room noted in the last days before the anchor. Hours are counted back from it. */

/** One line of the log. `settled`: hours before the anchor and what came of it; null: still open; absent: nothing to follow. */
export interface DutyRow {
  readonly before: number;
  readonly kind: 'phone' | 'fax' | 'visit' | 'event' | 'patrol' | 'other';
  readonly from?: string;
  readonly text: string;
  readonly settled?: readonly [before: number, outcome: string] | null;
}

/** Shifts of twelve hours, the first so many half days before the anchor's day. */
export const SHIFTS_BEFORE = 10;

/** The log. */
export const DUTY_LOG: readonly DutyRow[] = [
  {
    before: 115,
    kind: 'phone',
    from: '市政府总值班室',
    text: '通知：9月上旬仍有较强降雨，各县每日17时前报汛情。',
  },
  {
    before: 108,
    kind: 'event',
    from: '县水利局',
    text: '石桥水库水位接近汛限，水利局已派人驻守，请求协调应急物资。',
    settled: [84, '应急管理局送沙袋两千条，水位已降至汛限以下。'],
  },
  { before: 101, kind: 'patrol', text: '巡查办公楼及配电房，正常。' },
  { before: 91, kind: 'fax', from: '县气象局', text: '暴雨黄色预警信号，已转各乡镇和有关部门。' },
  {
    before: 86,
    kind: 'phone',
    from: '青石镇政府',
    text: '镇区内涝，两户村民需转移，请求消防支援。',
    settled: [62, '消防救援大队到场，两户五人已安置在镇中学。'],
  },
  { before: 78, kind: 'visit', from: '县交通运输局', text: '送来县道塌方处置情况，已转综合科。' },
  { before: 66, kind: 'patrol', text: '夜间抽查各乡镇值班，30个乡镇均在岗。' },
  { before: 54, kind: 'phone', from: '市应急管理局', text: '核实我县转移安置人数，已按水利局报数答复。' },
  {
    before: 41,
    kind: 'event',
    from: '县城市管理局',
    text: '滨河路路灯成片不亮，居民多次来电。',
    settled: [20, '供电所更换线路，已恢复照明。'],
  },
  { before: 38, kind: 'patrol', text: '巡查办公楼，三楼会议室空调未关，已处理。' },
  {
    before: 17,
    kind: 'phone',
    from: '县交通运输局',
    text: '云水公路K12处边坡落石，单边放行，预计两日内抢通。请续报。',
    settled: null,
  },
  {
    before: 9,
    kind: 'phone',
    from: '市政府总值班室',
    text: '要求今日12时前报节前安全检查安排，已告带班领导。',
    settled: null,
  },
  { before: 6, kind: 'patrol', text: '凌晨抽查水库巡查值守，五座均有人在岗。' },
];
