/** Who was away when and who stood in for him, and who left his work to whom. Days before the anchor; keys of persons. */

/** One absence. `days` null: he is still away. */
export interface AbsenceRow {
  readonly absent: string;
  readonly standIn: string;
  readonly before: number;
  readonly days: number | null;
  readonly until: number;
  readonly reason: string;
}

/** Absences of the year; two are in force at the anchor. */
export const ABSENCES: readonly AbsenceRow[] = [
  ['financePrincipal', 'finance_deputy', 231, 11, '住院治疗'],
  ['deputyMayor', 'leader_executive', 157, 9, '参加省委党校专题培训'],
  ['leader_industry', 'leader_executive', 94, 6, '随县经贸团赴外地招商'],
  ['leader_farming', 'leader_people', 43, 7, '休年假'],
  ['education_head', 'education_deputy', 66, 8, '赴外地考察学习'],
  ['leader_culture', 'leader_people', 3, null, '参加全省文旅发展培训班'],
  ['farming_head', 'farming_deputy', 2, null, '参加省农业农村厅培训'],
].map(([absent, standIn, before, days, reason]) => ({
  absent: String(absent),
  standIn: String(standIn),
  before: Number(before),
  days: days === null ? null : Number(days),
  until: days === null ? 6 : Number(days) - Number(before),
  reason: String(reason),
}));

/** One hand-over of everything: who gives, who takes, who signs for the giver. */
export interface LeaverRow {
  readonly giver: string;
  readonly receiver: string;
  readonly signs: string;
  readonly before: number;
  readonly reason: string;
}

/** Leavers of the year; of one his head signed, for he was gone already. */
export const LEAVERS: readonly LeaverRow[] = [
  {
    giver: 'urban_staff1',
    receiver: 'urban_contact',
    signs: 'urban_head',
    before: 139,
    reason: '本人因病住院，由局长代为移交',
  },
  {
    giver: 'ecology_staff1',
    receiver: 'ecology_contact',
    signs: 'ecology_staff1',
    before: 62,
    reason: '抽调到市生态环境保护督察整改专班，为期一年',
  },
];
