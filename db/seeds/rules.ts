/** Reference data every instance begins with: limits and number series. Changed by the office, not by code. */

/** Who is told of a unit's answer, and when: its holder, its principal, the deputy in charge, then in writing. */
const ANSWER_LADDER = [
  { kind: 'warn', when: 'before', amount: 2, unit: 'working-days', to: 'holder' },
  { kind: 'overdue', when: 'after', amount: 0, unit: 'hours', to: 'holder' },
  { kind: 'escalate', when: 'after', amount: 1, unit: 'working-days', to: 'unit_principal' },
  {
    kind: 'escalate',
    when: 'after',
    amount: 3,
    unit: 'working-days',
    to: 'deputy_in_charge',
    copy: ['unit_principal'],
  },
  {
    kind: 'escalate',
    when: 'after',
    amount: 5,
    unit: 'working-days',
    to: 'unit_principal',
    copy: ['deputy_in_charge'],
    does: 'letter',
  },
  {
    kind: 'escalate',
    when: 'after',
    amount: 10,
    unit: 'working-days',
    to: 'unit_principal',
    copy: ['deputy_in_charge'],
    does: 'criticism',
  },
] as const;
/** 时间长的每周反馈。 */
const ANSWER_REPORTS = { every: 'week', roll: 'non-working', overDays: 20 } as const;

/** Limits with their warnings. `source` is shown to users. */
export const CLOCK_RULES = [
  {
    rule: 'documents.handling',
    budget: 3,
    unit: 'working-days',
    source: '办文规则：平件3个工作日内提出批示',
    steps: [
      { kind: 'warn', when: 'before', amount: 1, unit: 'working-days', to: 'holder' },
      { kind: 'overdue', when: 'after', amount: 0, unit: 'hours', to: 'holder' },
    ],
  },
  {
    rule: 'documents.handling_urgent',
    budget: 1,
    unit: 'working-days',
    source: '办文规则：加急件1个工作日',
    steps: [
      { kind: 'warn', when: 'before', amount: 4, unit: 'working-hours', to: 'holder' },
      { kind: 'overdue', when: 'after', amount: 0, unit: 'hours', to: 'holder' },
    ],
  },
  {
    rule: 'documents.handling_extra_urgent',
    budget: 4,
    unit: 'hours',
    source: '办文规则：特急件即到即办，4小时',
    steps: [
      { kind: 'warn', when: 'before', amount: 2, unit: 'hours', to: 'holder' },
      { kind: 'overdue', when: 'after', amount: 0, unit: 'hours', to: 'holder' },
    ],
  },
  // As migration 0021 gave them to offices that were there already: a demo put back to its first day begins without them.
  {
    rule: 'routing.consult',
    budget: 3,
    unit: 'working-days',
    source: '征求意见、会签时限，由本机关办文制度规定',
    steps: [],
  },
  {
    rule: 'routing.suspend',
    budget: 30,
    unit: 'calendar-days',
    source: '暂停办理最长时间，由本机关办文制度规定',
    steps: [],
  },
  {
    rule: 'supervision.initiate',
    budget: 1,
    unit: 'working-days',
    source: '督查规则：领导批示1个工作日内立项',
    steps: [
      { kind: 'warn', when: 'before', amount: 4, unit: 'working-hours', to: 'holder' },
      { kind: 'overdue', when: 'after', amount: 0, unit: 'hours', to: 'holder' },
    ],
  },
  {
    rule: 'supervision.answer',
    budget: 15,
    unit: 'calendar-days',
    source: '督查规则：领导批示件15日内办结反馈',
    steps: ANSWER_LADDER,
    reports: ANSWER_REPORTS,
  },
  {
    rule: 'supervision.answer_urgent',
    budget: 15,
    unit: 'calendar-days',
    source: '督查规则：急件办理时限未另行规定的，与平件相同：15日内办结反馈',
    steps: ANSWER_LADDER,
    reports: ANSWER_REPORTS,
  },
  {
    rule: 'supervision.objection',
    budget: 2,
    unit: 'working-days',
    source: '督查规则：对承办单位或时限有异议的，收到通知2个工作日内书面提出',
    steps: [],
  },
  {
    rule: 'supervision.report',
    budget: 2,
    unit: 'working-days',
    source: '督查规则：各单位反馈齐后2个工作日内报告',
    steps: [
      { kind: 'warn', when: 'before', amount: 4, unit: 'working-hours', to: 'holder' },
      { kind: 'overdue', when: 'after', amount: 0, unit: 'hours', to: 'holder' },
    ],
  },
  {
    rule: 'spreading.pass_on',
    budget: 24,
    unit: 'hours',
    source: '会议精神24小时内传达学习',
    steps: [
      { kind: 'warn', when: 'before', amount: 4, unit: 'hours', to: 'holder' },
      { kind: 'overdue', when: 'after', amount: 0, unit: 'hours', to: 'holder' },
      { kind: 'escalate', when: 'after', amount: 4, unit: 'working-hours', to: 'unit_principal' },
    ],
  },
  {
    rule: 'spreading.report',
    budget: 2,
    unit: 'working-days',
    source: '会议精神2个工作日内报送贯彻情况',
    steps: [
      { kind: 'warn', when: 'before', amount: 4, unit: 'working-hours', to: 'holder' },
      { kind: 'overdue', when: 'after', amount: 0, unit: 'hours', to: 'holder' },
      { kind: 'escalate', when: 'after', amount: 1, unit: 'working-days', to: 'unit_principal' },
    ],
  },
  {
    rule: 'spreading.summary',
    budget: 4,
    unit: 'working-days',
    source: '各单位报告期满后2个工作日内汇总呈报',
    steps: [
      { kind: 'warn', when: 'before', amount: 1, unit: 'working-days', to: 'holder' },
      { kind: 'overdue', when: 'after', amount: 0, unit: 'hours', to: 'holder' },
    ],
  },
] as const;

/** Number series of the sample office; the year's row is born with its first number. */
export const NUMBER_SERIES = [
  { series: 'documents.incoming', template: '云政办收〔{year}〕{serial}号' },
  { series: 'supervision.notice', template: '云政督〔{year}〕{serial}号' },
  // One series per year, retention and category: 件号 runs within the lowest class (DA/T 22-2015).
  { series: 'archives.Y-BGS', template: 'Y001-WS·{year}-Y-BGS-{serial:4}' },
  { series: 'archives.D30-BGS', template: 'Y001-WS·{year}-D30-BGS-{serial:4}' },
  { series: 'archives.D10-BGS', template: 'Y001-WS·{year}-D10-BGS-{serial:4}' },
] as const;
