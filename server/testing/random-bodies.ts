/** A valid body for every act of every route, varied by a number: what random sequences of acts are made of. */
import type { AnyEndpoint } from '../../contracts/base/endpoint.ts';
import { archiveEndpoints } from '../../contracts/modules/archives.ts';
import { documentEndpoints } from '../../contracts/modules/documents.ts';
import { incomingCheckEndpoints } from '../../contracts/modules/incoming-check.ts';
import { incomingOfficeEndpoints } from '../../contracts/modules/incoming-office.ts';
import { spreadingEndpoints } from '../../contracts/modules/spreading.ts';
import { supervisionEndpoints } from '../../contracts/modules/supervision.ts';
import { sql } from '../platform/db/sql.ts';
import { CHECKED, evidence } from './loop.ts';
import type { World } from './world.ts';

/** Every endpoint that may be an action at some step, by its name. */
export const ACTIONS: ReadonlyMap<string, AnyEndpoint> = new Map(
  [
    ...documentEndpoints,
    ...incomingCheckEndpoints,
    ...incomingOfficeEndpoints,
    ...spreadingEndpoints,
    ...supervisionEndpoints,
    ...archiveEndpoints,
  ].map((e) => [e.name, e as unknown as AnyEndpoint]),
);

/** What a body is made for. `v` varies it. */
export interface Wanted {
  readonly matterId: string;
  readonly who: string;
  readonly v: number;
}

type Body = Record<string, unknown>;

const RELATIONS = ['superior', 'level', 'subordinate'] as const;
const UNITS = ['water', 'finance', 'transport', 'qingshi'] as const;
const LIMITS = [
  { amount: 15, unit: 'calendar-days' },
  { amount: 3, unit: 'working-days' },
  { amount: 1, unit: 'months' },
  { amount: 6, unit: 'working-hours' },
  { on: '2026-10-05' },
  { on: '2026-09-01' },
] as const;

function unitsOf(world: World, v: number): number[] {
  const count = 1 + (v % 3);
  return UNITS.map((_, i) => UNITS[(i + v) % UNITS.length] ?? 'water')
    .slice(0, count)
    .map((key) => world.unit(key));
}

const limitOf = (v: number) => LIMITS[v % LIMITS.length];
const said = (v: number) => ({ text: `请按要求落实。（${v}）` });
const leaderOf = (world: World, v: number) => world.post(v % 3 === 0 ? 'deputyMayor' : 'mayor');

function optionsOf(world: World, v: number) {
  return [
    { text: '请有关单位办理并反馈', disposition: 'to_handle', unitIds: unitsOf(world, v), limit: limitOf(v) },
    { text: '请有关单位阅研', disposition: 'to_guide' },
  ];
}

function instruction(world: World, v: number): Body {
  const isToHandle = v % 4 !== 0;
  return {
    optionIndex: v % 2 === 0 ? 0 : null,
    opinion: said(v),
    disposition: isToHandle ? 'to_handle' : 'to_read',
    unitIds: isToHandle ? unitsOf(world, v) : [],
    limit: v % 5 === 0 ? null : limitOf(v),
    asideText: v % 3 === 0 ? '办公室盯一下。' : '',
  };
}

async function handlerOf(world: World, matterId: string, v: number): Promise<number> {
  const rows = await world.database.db.read.rows<{ person_id: number }>(sql`
    select h.person_id from supervision.assignment a join kernel.post p on p.unit_id = a.unit_id join kernel.holding h on h.post_id = p.id
     where a.matter_id = ${matterId} and h.to_on is null order by h.person_id`);
  return rows[v % Math.max(1, rows.length)]?.person_id ?? 0;
}

/** A colleague in the unit whose part it is. */
async function spreaderOf(world: World, matterId: string, v: number): Promise<number> {
  const rows = await world.database.db.read.rows<{ person_id: number }>(sql`
    select h.person_id from kernel.matter m join kernel.post p on p.unit_id = m.lead_unit_id join kernel.holding h on h.post_id = p.id
     where m.id = ${matterId} and h.to_on is null order by h.person_id`);
  return rows[v % Math.max(1, rows.length)]?.person_id ?? 0;
}

/** Makers by action. An action without one cannot be drawn; the test that uses them names those that are missing. */
export const BODIES: Readonly<Record<string, (world: World, wanted: Wanted) => Promise<Body> | Body>> = {
  'documents.check': (_, { v }) => ({
    relation: RELATIONS[v % RELATIONS.length],
    points: {
      ...CHECKED.points,
      ...(v % 4 === 0 ? { C4: { verdict: 'fault', note: '格式欠规范，先行办理' } } : {}),
    },
  }),
  'documents.return_paper': (_, { v }) => ({
    relation: RELATIONS[v % RELATIONS.length],
    points: v % 2 === 0 ? ['C2'] : ['C3', 'C4'],
    opinion: said(v),
  }),
  'documents.ask_sender': (_, { v }) => ({
    about: (['wrong_delivery', 'incomplete', 'unclear'] as const)[v % 3],
    how: 'phone',
    opinion: said(v),
  }),
  'documents.record_reply': (_, { v }) => ({
    outcome: v % 3 === 0 ? 'not_ours' : 'ours',
    how: 'phone',
    opinion: said(v),
  }),
  'documents.answer_sender': (_, { v }) => ({
    how: 'phone',
    answeredOn: '2026-09-03',
    opinion: said(v),
  }),
  'documents.propose': (world, { v }) => ({
    summary: '',
    options: optionsOf(world, v),
    leaderId: leaderOf(world, v),
  }),
  'documents.review': (world, { v }) => ({
    opinion: { text: '' },
    ...(v % 2 === 0 ? {} : { options: optionsOf(world, v), leaderId: leaderOf(world, v) }),
  }),
  'documents.return_proposal': (_, { v }) => ({ opinion: said(v) }),
  'documents.instruct': (world, { v }) => instruction(world, v),
  'documents.record_instruction': async (world, { v, who }) => ({
    ...instruction(world, v),
    originalFileId: await evidence(world, who, '批示原件'),
    instructedOn: '2026-09-03',
  }),
  'documents.pass_on': (world, { v }) => ({ leaderId: leaderOf(world, v), opinion: { text: '' } }),
  'documents.conclude': () => ({}),
  'supervision.initiate': (world, { v }) => ({
    demands: unitsOf(world, v).map((unitId, i) => ({ unitId, demand: '逐项落实。', limit: limitOf(v + i) })),
  }),
  'supervision.approve_initiation': () => ({}),
  'supervision.return_initiation': (_, { v }) => ({ opinion: said(v) }),
  'supervision.assign': async (world, { matterId, v }) => ({
    handlerId: await handlerOf(world, matterId, v),
  }),
  'supervision.report': async (world, { who, v }) => ({
    text: `已办理。（${v}）`,
    evidence: [{ fileId: await evidence(world, who) }],
  }),
  'supervision.sign': () => ({}),
  'supervision.return_report': (_, { v }) => ({ opinion: said(v) }),
  'supervision.accept': () => ({}),
  'supervision.return_answer': (_, { v }) => ({ opinion: said(v) }),
  'supervision.compile': () => ({ text: '各单位均已反馈。' }),
  'supervision.approve_report': () => ({}),
  'supervision.return_compiled': (_, { v }) => ({ opinion: said(v) }),
  'supervision.note': () => ({}),
  'supervision.instruct_again': (world, { v }) => ({
    opinion: said(v),
    ...(v % 2 === 0 ? {} : { unitIds: unitsOf(world, v), limit: limitOf(v) }),
  }),
  'supervision.ask_extension': (_, { v }) => ({ amount: 1 + (v % 5), opinion: said(v) }),
  'supervision.grant_extension': (_, { v }) => ({ amount: 1 + (v % 2) }),
  'supervision.refuse_extension': (_, { v }) => ({ opinion: said(v) }),
  'supervision.object': (_, { v }) => ({ opinion: said(v) }),
  'supervision.uphold': (_, { v }) => ({ opinion: said(v) }),
  'supervision.reassign': (world, { v }) => ({ unitId: world.unit(UNITS[v % UNITS.length] ?? 'water') }),
  'spreading.pass_on': () => ({
    how: 'meeting',
    passedAt: '2026-09-03T01:00:00.000Z',
    people: 32,
    opinion: { text: '' },
  }),
  'spreading.assign': async (world, { matterId, v }) => ({
    handlerId: await spreaderOf(world, matterId, v),
  }),
  'spreading.report': async (world, { who, v }) => ({
    text: `已传达学习。（${v}）`,
    evidence: [{ fileId: await evidence(world, who) }],
  }),
  'spreading.sign': () => ({ opinion: { text: '' } }),
  'spreading.return_report': (_, { v }) => ({ opinion: said(v) }),
  'spreading.summarise': () => ({ text: '各单位均已传达。' }),
  'spreading.note': () => ({ opinion: { text: '' } }),
  'archives.arrange': (_, { v }) => ({ retention: ['Y', 'D30', 'D10'][v % 3] }),
};

/** Refusals that a person entitled to act may meet with a body made here: the rules of the matter itself. */
export const MAY_BE_REFUSED: Readonly<Record<string, readonly string[]>> = {
  'documents.return_paper': ['documents.superior_not_returned', 'documents.relation_unknown'],
  'documents.review': ['flow.same_hands'],
  'documents.pass_on': ['flow.unknown_addressee'],
  'supervision.approve_initiation': ['flow.same_hands'],
  'supervision.approve_report': ['flow.same_hands'],
  'supervision.accept': ['flow.same_hands'],
  'supervision.ask_extension': [
    'clocks.expired',
    'clocks.extension_limit',
    'clocks.stopped',
    'supervision.extension_pending',
  ],
  'supervision.grant_extension': [
    'clocks.expired',
    'clocks.extension_limit',
    'clocks.stopped',
    'supervision.more_than_asked',
    'flow.same_hands',
  ],
  'supervision.object': ['supervision.objection_late', 'supervision.objection_decided'],
  'supervision.uphold': ['flow.same_hands'],
  'supervision.reassign': ['supervision.unit_twice', 'flow.same_hands'],
};
