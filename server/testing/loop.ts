/** The main loop step by step, as the persons concerned: tests stop where their question begins. */
import * as archives from '../../contracts/modules/archives.ts';
import * as desks from '../../contracts/modules/desks.ts';
import * as documents from '../../contracts/modules/documents.ts';
import * as files from '../../contracts/modules/files.ts';
import * as incomingDrop from '../../contracts/modules/incoming-drop.ts';
import * as supervision from '../../contracts/modules/supervision.ts';
import * as supervisionAssignments from '../../contracts/modules/supervision-assignments.ts';
import { sql } from '../platform/db/sql.ts';
import type { World } from './world.ts';

const serials = new Map<string, number>();

/** A number of its own for every marker: the register points out papers that bear the same one, and a sum of letters met its like. */
function serialOf(marker: string): number {
  const serial = serials.get(marker) ?? 1001 + serials.size;
  serials.set(marker, serial);
  return serial;
}

/** A text file as an office might send it; `marker` makes it unlike any other. */
export function aPaper(marker = '甲'): { name: string; bytes: Uint8Array } {
  const text = `江州市人民政府办公室文件\n江政办发〔2026〕${serialOf(marker)}号\n关于开展山塘安全隐患排查的通知（${marker}）\n各县（市、区）人民政府：\n　　为切实做好汛期安全工作，现将有关事项通知如下：\n　　一、排查范围\n　　全市所有山塘。\n　　二、时间要求\n　　请于9月20日前报送排查结果。\n江州市人民政府办公室\n2026年9月2日\n`;
  return { name: `关于开展山塘安全隐患排查的通知-${marker}.txt`, bytes: new TextEncoder().encode(text) };
}

/** The open task a person finds on his desk for a matter. @throws Error when there is none */
export async function taskOf(
  world: World,
  key: string,
  matterId: string,
  whose: 'mine' | 'liaison' = 'mine',
) {
  const person = await world.as(key);
  const { items } = await person.ok(desks.inbox, { query: { limit: 50, whose } });
  const task = items.find((row) => row.matterId === matterId);
  if (!task)
    throw new Error(`${key} has no task in ${matterId}: ${JSON.stringify(items.map((i) => i.step))}`);
  return { taskId: task.taskId, expectedVersion: task.taskVersion };
}

/** Stages an evidence file. */
export async function evidence(
  world: World,
  key: string,
  text = '排查台账：共排查山塘12座，隐患3处，已整改3处。',
) {
  const person = await world.as(key);
  return (
    await person.ok(files.stage, { file: { name: '排查台账.txt', bytes: new TextEncoder().encode(text) } })
  ).id;
}

/** 初审 without a fault, in a body of registering or checking. */
export const CHECKED = {
  relation: 'superior',
  points: Object.fromEntries(['C1', 'C2', 'C3', 'C4', 'C5', 'C6'].map((point) => [point, { verdict: 'ok' }])),
} as const;

/** Clerk drops and registers, 初审 in one go. @returns the paper's matter */
export async function registered(world: World, marker?: string): Promise<string> {
  const clerk = await world.as('clerk');
  const dropped = await clerk.ok(incomingDrop.drop, { file: aPaper(marker) });
  const done = await clerk.ok(incomingDrop.register, {
    body: {
      fileId: dropped.file.id,
      title: dropped.fields.title.value ?? '关于开展山塘安全隐患排查的通知',
      sender: '江州市人民政府办公室',
      paperNumber: dropped.fields.number.value ?? '',
      kind: '通知',
      paperDate: '2026-09-02',
      check: CHECKED,
    },
  });
  return done.matterId;
}

/** Two options, the first to water (lead) and finance, 15 days. */
export function options(world: World) {
  return [
    {
      text: '请县水利局牵头、县财政局配合，15日内办结反馈',
      disposition: 'to_handle',
      unitIds: [world.unit('water'), world.unit('finance')],
      limit: { amount: 15, unit: 'calendar-days' },
    },
    { text: '请县水利局阅研', disposition: 'to_guide', unitIds: [], limit: null },
  ];
}

/** …until the leader has it. */
export async function proposed(world: World, marker?: string): Promise<string> {
  const matterId = await registered(world, marker);
  await (await world.as('clerk')).ok(documents.propose, {
    params: { matterId },
    body: {
      ...(await taskOf(world, 'clerk', matterId)),
      summary: '市里要求全面排查山塘。',
      options: options(world),
      leaderId: world.post('mayor'),
    },
  });
  await (await world.as('director')).ok(documents.review, {
    params: { matterId },
    body: { ...(await taskOf(world, 'director', matterId)) },
  });
  return matterId;
}

/** …until the leader has instructed and the item lies with the supervisor. @returns both matters */
export async function instructed(world: World, marker?: string): Promise<{ paper: string; item: string }> {
  const paper = await proposed(world, marker);
  await (await world.as('mayor')).ok(documents.instruct, {
    params: { matterId: paper },
    body: {
      ...(await taskOf(world, 'mayor', paper)),
      optionIndex: 0,
      opinion: { text: '隐患要逐塘销号。' },
      disposition: 'to_handle',
      unitIds: [world.unit('water'), world.unit('finance')],
      limit: { amount: 15, unit: 'calendar-days' },
      asideText: '办公室盯紧水利局。',
    },
  });
  await world.drain();
  const row = await world.database.db.read.first<{ id: string }>(
    sql`select from_id as id from kernel.link where to_id = ${paper} and kind = 'arises_from'`,
  );
  if (!row) throw new Error('the supervisor has nothing to initiate');
  return { paper, item: row.id };
}

/** …until the notice is out. @returns the units' matters by key */
export async function dispatched(world: World, item: string): Promise<{ water: string; finance: string }> {
  const limit = { amount: 15, unit: 'calendar-days' };
  await (await world.as('supervisor')).ok(supervision.initiate, {
    params: { matterId: item },
    body: {
      ...(await taskOf(world, 'supervisor', item)),
      demands: [
        { unitId: world.unit('water'), demand: '逐塘排查，建立台账，限期销号。', limit },
        { unitId: world.unit('finance'), demand: '落实排查整治经费。', limit },
      ],
    },
  });
  await (await world.as('director')).ok(supervision.approveInitiation, {
    params: { matterId: item },
    body: { ...(await taskOf(world, 'director', item)) },
  });
  await world.drain();
  const detail = await (await world.as('supervisor')).ok(supervision.itemDetail, {
    params: { matterId: item },
  });
  const latest = Math.max(...detail.assignments.map((a) => a.round));
  const of = (unit: string) =>
    detail.assignments.find((a) => a.round === latest && a.unitId === world.unit(unit))?.matterId ?? '';
  return { water: of('water'), finance: of('finance') };
}

/** A unit assigns, reports with evidence and signs. */
export async function answered(
  world: World,
  matterId: string,
  unit: 'water' | 'finance',
  text = '已逐塘排查，隐患3处全部销号。',
): Promise<void> {
  const [principal, staff] = [`${unit}Principal`, `${unit}Staff`];
  await (await world.as(principal)).ok(supervisionAssignments.assign, {
    params: { matterId },
    body: { ...(await taskOf(world, principal, matterId)), handlerId: world.person(staff) },
  });
  await reportedAndSigned(world, matterId, unit, text);
}

/** Report and signature, as after a return too. */
export async function reportedAndSigned(
  world: World,
  matterId: string,
  unit: 'water' | 'finance',
  text: string,
): Promise<void> {
  const [principal, staff] = [`${unit}Principal`, `${unit}Staff`];
  await (await world.as(staff)).ok(supervisionAssignments.report, {
    params: { matterId },
    body: {
      ...(await taskOf(world, staff, matterId)),
      text,
      evidence: [{ fileId: await evidence(world, staff) }],
    },
  });
  await (await world.as(principal)).ok(supervisionAssignments.sign, {
    params: { matterId },
    body: { ...(await taskOf(world, principal, matterId)) },
  });
}

/** The supervisor accepts an answer. */
export async function accepted(world: World, matterId: string): Promise<void> {
  await (await world.as('supervisor')).ok(supervisionAssignments.accept, {
    params: { matterId },
    body: { ...(await taskOf(world, 'supervisor', matterId)) },
  });
  await world.drain();
}

/** The report is compiled and approved: it lies with the leader. */
export async function reportedToLeader(world: World, item: string): Promise<void> {
  await (await world.as('supervisor')).ok(supervision.compile, {
    params: { matterId: item },
    body: { ...(await taskOf(world, 'supervisor', item)), text: '各单位均已办结，隐患全部销号。' },
  });
  await (await world.as('director')).ok(supervision.approveReport, {
    params: { matterId: item },
    body: { ...(await taskOf(world, 'director', item)) },
  });
}

/** The archivist files a matter. @returns its archival code */
export async function filed(world: World, matterId: string): Promise<string> {
  const done = await (await world.as('archivist')).ok(archives.arrange, {
    params: { matterId },
    body: { ...(await taskOf(world, 'archivist', matterId)), retention: 'D30' },
  });
  await world.drain();
  return done.number ?? '';
}
