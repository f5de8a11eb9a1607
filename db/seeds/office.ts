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

/** A person with one post. `line` is what he does in the guided loop. */
export interface SamplePerson {
  readonly key: string;
  readonly name: string;
  readonly login: string;
  readonly unit: string;
  readonly role: string;
  readonly post: string;
  readonly line: string;
  readonly guideStep?: number;
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

/** Persons. The first letters of names differ so that pinyin initials can be tried out. */
export const SAMPLE_PERSONS: readonly SamplePerson[] = [
  {
    key: 'clerk',
    name: '林小雨',
    login: 'linxiaoyu',
    unit: 'documents',
    role: 'clerk',
    post: '文书科科员',
    line: '收到来文，拖进来登记，提出拟办意见',
    guideStep: 1,
  },
  {
    key: 'sectionChief',
    name: '罗建平',
    login: 'luojianping',
    unit: 'documents',
    role: 'section_chief',
    post: '文书科科长',
    line: '看本科室今天能不能清零',
  },
  {
    key: 'director',
    name: '沈国华',
    login: 'shenguohua',
    unit: 'office',
    role: 'director',
    post: '县政府办公室主任',
    line: '审核拟办，批准立项和督查专报',
    guideStep: 2,
  },
  {
    key: 'mayor',
    name: '周明远',
    login: 'zhoumingyuan',
    unit: 'leadership',
    role: 'leader',
    post: '县长',
    line: '在手机上点选批示，等回音',
    guideStep: 3,
  },
  {
    key: 'deputyMayor',
    name: '陈立新',
    login: 'chenlixin',
    unit: 'leadership',
    role: 'leader',
    post: '副县长',
    line: '分管水利、交通',
  },
  {
    key: 'liaison',
    name: '秦朗',
    login: 'qinlang',
    unit: 'general',
    role: 'liaison',
    post: '综合科科员（县长联络员）',
    line: '把县长在纸上的批示录进来，附原件照片',
  },
  {
    key: 'deputyLiaison',
    name: '方文静',
    login: 'fangwenjing',
    unit: 'general',
    role: 'liaison',
    post: '综合科科员（副县长联络员）',
    line: '副县长的联络员',
  },
  {
    key: 'supervisor',
    name: '马跃',
    login: 'mayue',
    unit: 'supervision',
    role: 'supervisor',
    post: '督查科督查员',
    line: '立项、发督办通知、核查反馈、起草专报',
    guideStep: 4,
  },
  {
    key: 'waterPrincipal',
    name: '李水生',
    login: 'lishuisheng',
    unit: 'water',
    role: 'unit_principal',
    post: '县水利局局长',
    line: '签收分办，签发本单位的反馈',
    guideStep: 5,
  },
  {
    key: 'waterStaff',
    name: '郑波',
    login: 'zhengbo',
    unit: 'water',
    role: 'staff',
    post: '县水利局防汛科科员',
    line: '具体办理，带佐证反馈',
    guideStep: 6,
  },
  {
    key: 'waterDeputy',
    name: '黄坝',
    login: 'huangba',
    unit: 'water',
    role: 'staff',
    post: '县水利局副局长',
    line: '局长外出时代行',
  },
  {
    key: 'financePrincipal',
    name: '王守信',
    login: 'wangshouxin',
    unit: 'finance',
    role: 'unit_principal',
    post: '县财政局局长',
    line: '协办单位主要负责人',
  },
  {
    key: 'financeStaff',
    name: '钱敏',
    login: 'qianmin',
    unit: 'finance',
    role: 'staff',
    post: '县财政局农业科科员',
    line: '协办单位经办人',
  },
  {
    key: 'transportPrincipal',
    name: '赵通',
    login: 'zhaotong',
    unit: 'transport',
    role: 'unit_principal',
    post: '县交通运输局局长',
    line: '单位主要负责人',
  },
  {
    key: 'qingshiPrincipal',
    name: '孙青山',
    login: 'sunqingshan',
    unit: 'qingshi',
    role: 'unit_principal',
    post: '青石镇镇长',
    line: '乡镇主要负责人',
  },
  {
    key: 'qingshiStaff',
    name: '石磊',
    login: 'shilei',
    unit: 'qingshi',
    role: 'staff',
    post: '青石镇党政办干事',
    line: '乡镇经办人',
  },
  {
    key: 'archivist',
    name: '苏婉',
    login: 'suwan',
    unit: 'archives',
    role: 'archivist',
    post: '档案室档案员',
    line: '整理预归档材料，编档号',
    guideStep: 7,
  },
  {
    key: 'flowSteward',
    name: '贺敏',
    login: 'hemin',
    unit: 'general',
    role: 'flow_steward',
    post: '综合科流程管理员',
    line: '处理走不动的事项',
  },
  {
    key: 'outsider',
    name: '江一凡',
    login: 'jiangyifan',
    unit: 'market',
    role: 'staff',
    post: '县市场监管局科员',
    line: '与此事无关的人：什么都看不到',
  },
  {
    key: 'systemAdmin',
    name: '田维',
    login: 'tianwei',
    unit: 'general',
    role: 'system_admin',
    post: '系统管理员',
    line: '管机器，不看业务',
  },
  {
    key: 'securityAdmin',
    name: '安宁',
    login: 'anning',
    unit: 'general',
    role: 'security_admin',
    post: '安全保密管理员',
    line: '管授权，不看业务',
  },
  {
    key: 'auditor',
    name: '申鉴',
    login: 'shenjian',
    unit: 'general',
    role: 'auditor',
    post: '安全审计员',
    line: '看审计，不看业务',
  },
  {
    key: 'dutyOfficer',
    name: '彭亮',
    login: 'pengliang',
    unit: 'office',
    role: 'duty_officer',
    post: '总值班室值班员（白班）',
    line: '守值班室：现在有没有事，上一班留下什么',
  },
  {
    key: 'nightOfficer',
    name: '岳宁',
    login: 'yuening',
    unit: 'office',
    role: 'duty_officer',
    post: '总值班室值班员（夜班）',
    line: '接班：逐项核对未结事项后签字',
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

/** Role → permission → scope. Reviewed as one table: what a post may do is decided here and nowhere else. */
export const SAMPLE_GRANTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  clerk: {
    'documents.register': 'unit',
    'documents.read': 'unit',
    'documents.chase': 'unit',
    'documents.reassign': 'unit',
    'numbers.read': 'all',
  },
  section_chief: {
    'spreading.start': 'unit',
    'spreading.chase': 'unit',
    'numbers.read': 'all',
    'numbers.manage': 'all',
    'documents.register': 'unit',
    'documents.read': 'unit',
    'documents.chase': 'unit',
    'documents.reassign': 'unit',
    'desks.clear_out': 'unit_tree',
    'routing.redistribute': 'unit_tree',
  },
  director: {
    'duty.keep': 'all',
    'duty.read': 'all',
    'spreading.start': 'all',
    'spreading.chase': 'all',
    'spreading.read': 'unit_tree',
    'documents.read': 'unit_tree',
    'documents.chase': 'unit_tree',
    'documents.reassign': 'unit_tree',
    'supervision.read': 'unit_tree',
    'supervision.chase': 'unit_tree',
    'archives.read': 'all',
    'desks.watch': 'all',
    'wall.manage': 'all',
    'routing.approve_jump': 'unit_tree',
    'desks.clear_out': 'unit_tree',
    'routing.redistribute': 'unit_tree',
    'routing.leavers': 'all',
    'limits.publish': 'all',
    'limits.change_rules': 'all',
    'numbers.read': 'all',
    'numbers.manage': 'all',
    'secrecy.handle': 'all',
  },
  // A leader follows what the units he answers for owe; what was said aside stays with those it was said to.
  leader: { 'supervision.read': 'portfolio' },
  unit_principal: {
    'routing.leavers': 'unit_tree',
    'desks.clear_out': 'unit_tree',
    'routing.redistribute': 'unit_tree',
  },
  flow_steward: { 'routing.steward': 'all', 'directory.manage': 'all' },
  supervisor: {
    'supervision.read': 'unit',
    'supervision.chase': 'unit',
    'desks.watch': 'all',
    'wall.manage': 'all',
    'numbers.read': 'all',
  },
  archivist: { 'archives.read': 'all', 'numbers.read': 'all' },
  system_admin: { 'system.operate': 'all' },
  security_admin: { 'accounts.manage': 'all', 'secrecy.handle': 'all' },
  auditor: { 'audit.read': 'all' },
  duty_officer: { 'duty.keep': 'all', 'duty.read': 'all' },
};

/** The one password of all demo accounts; a real instance has no default password. */
export const DEMO_PASSWORD = 'huiyin-demo';

/** The demo's first moment: Thursday 3 September 2026, 8:30. */
export const DEMO_ANCHOR = '2026-09-03T00:30:00.000Z';
