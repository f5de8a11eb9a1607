/**
 * The sample office: 云溪县, which does not exist. Every test and the demo know these persons by name; whoever adds one
 * gives him a reason to be here.
 */

/** A body. `code` is its 机关代字. */
export interface SampleUnit {
  readonly key: string;
  readonly name: string;
  readonly fullName: string;
  readonly kind: 'leadership' | 'office' | 'section' | 'department' | 'township';
  readonly parent: string | null;
  readonly code?: string;
}

/** Units, parents first. */
export const SAMPLE_UNITS: readonly SampleUnit[] = [
  {
    key: 'leadership',
    name: '县政府领导',
    fullName: '云溪县人民政府',
    kind: 'leadership',
    parent: null,
    code: '云政',
  },
  {
    key: 'office',
    name: '县政府办公室',
    fullName: '云溪县人民政府办公室',
    kind: 'office',
    parent: 'leadership',
    code: '云政办',
  },
  {
    key: 'documents',
    name: '文书科',
    fullName: '云溪县人民政府办公室文书科',
    kind: 'section',
    parent: 'office',
  },
  {
    key: 'supervision',
    name: '督查科',
    fullName: '云溪县人民政府办公室督查科',
    kind: 'section',
    parent: 'office',
    code: '云政督',
  },
  {
    key: 'general',
    name: '综合科',
    fullName: '云溪县人民政府办公室综合科',
    kind: 'section',
    parent: 'office',
  },
  {
    key: 'archives',
    name: '档案室',
    fullName: '云溪县人民政府办公室档案室',
    kind: 'section',
    parent: 'office',
  },
  {
    key: 'water',
    name: '县水利局',
    fullName: '云溪县水利局',
    kind: 'department',
    parent: 'leadership',
    code: '云水',
  },
  {
    key: 'finance',
    name: '县财政局',
    fullName: '云溪县财政局',
    kind: 'department',
    parent: 'leadership',
    code: '云财',
  },
  {
    key: 'transport',
    name: '县交通运输局',
    fullName: '云溪县交通运输局',
    kind: 'department',
    parent: 'leadership',
    code: '云交',
  },
  {
    key: 'market',
    name: '县市场监管局',
    fullName: '云溪县市场监督管理局',
    kind: 'department',
    parent: 'leadership',
    code: '云市监',
  },
  {
    key: 'qingshi',
    name: '青石镇',
    fullName: '云溪县青石镇人民政府',
    kind: 'township',
    parent: 'leadership',
    code: '青政',
  },
];

/** 分管: leader → units. */
export const SAMPLE_PORTFOLIO: Readonly<Record<string, readonly string[]>> = {
  mayor: ['finance', 'office'],
  deputyMayor: ['water', 'transport', 'qingshi', 'market'],
};

/** 联络员: liaison → leader. */
export const SAMPLE_LIAISONS: Readonly<Record<string, string>> = {
  liaison: 'mayor',
  deputyLiaison: 'deputyMayor',
};

/** The one password of all demo accounts; a real instance has no default password. */
export const DEMO_PASSWORD = 'huiyin-demo';

/** The demo's first moment: Thursday 3 September 2026, 8:30. */
export const DEMO_ANCHOR = '2026-09-03T00:30:00.000Z';
