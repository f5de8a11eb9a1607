/** How to bring a matter to every step of every route, by running the loop: what access and acts are looked at over. */
import * as documents from '../../contracts/modules/documents.ts';
import * as checking from '../../contracts/modules/incoming-check.ts';
import * as incomingDrop from '../../contracts/modules/incoming-drop.ts';
import * as supervision from '../../contracts/modules/supervision.ts';
import * as supervisionAssignments from '../../contracts/modules/supervision-assignments.ts';
import {
  accepted,
  aPaper,
  dispatched,
  evidence,
  filed,
  instructed,
  options,
  proposed,
  registered,
  reportedAndSigned,
  reportedToLeader,
  taskOf,
} from './loop.ts';
import { SPREADING_REACH } from './spreading-stages.ts';
import type { World } from './world.ts';

/** One matter and where it stands, e.g. `documents.incoming.review` or `supervision.item.arrange (filed)`. */
export interface Staged {
  readonly stage: string;
  readonly matterId: string;
}

type Reach = (world: World, marker: string) => Promise<string>;

const LIMIT = { amount: 15, unit: 'calendar-days' };

/** One act of a person on his open task of a matter. */
async function did(
  world: World,
  key: string,
  endpoint: Parameters<Awaited<ReturnType<World['as']>>['ok']>[0],
  matterId: string,
  body: Record<string, unknown> = {},
): Promise<string> {
  await (await world.as(key)).ok(endpoint, {
    params: { matterId },
    body: { ...(await taskOf(world, key, matterId)), ...body },
  });
  return matterId;
}

const readOnly: Reach = async (world, marker) =>
  did(world, 'mayor', documents.instruct, await proposed(world, marker), {
    optionIndex: null,
    opinion: { text: '阅。' },
    disposition: 'to_read',
  });

const concluded: Reach = async (world, marker) =>
  did(world, 'clerk', documents.conclude, await readOnly(world, marker));

/** The item and the water bureau's part, both units' parts out. */
async function parts(
  world: World,
  marker: string,
): Promise<{ item: string; water: string; finance: string }> {
  const { item } = await instructed(world, marker);
  return { item, ...(await dispatched(world, item)) };
}

const handling: Reach = async (world, marker) =>
  did(world, 'waterPrincipal', supervisionAssignments.assign, (await parts(world, marker)).water, {
    handlerId: world.person('waterStaff'),
  });

const reported: Reach = async (world, marker) =>
  did(world, 'waterStaff', supervisionAssignments.report, await handling(world, marker), {
    text: '已逐塘排查。',
    evidence: [{ fileId: await evidence(world, 'waterStaff') }],
  });

const objected: Reach = async (world, marker) =>
  did(world, 'waterPrincipal', supervisionAssignments.object, (await parts(world, marker)).water, {
    opinion: { text: '此项职责不在本局。' },
  });

/** All answered and accepted; the item lies with the supervisor again. */
const settled = async (world: World, marker: string) => {
  const all = await parts(world, marker);
  for (const unit of ['water', 'finance'] as const) {
    await did(world, `${unit}Principal`, supervisionAssignments.assign, all[unit], {
      handlerId: world.person(`${unit}Staff`),
    });
    await reportedAndSigned(world, all[unit], unit, '已办结。');
    await accepted(world, all[unit]);
  }
  return all;
};

const readable: Reach = async (world, marker) => {
  const { item } = await settled(world, marker);
  await reportedToLeader(world, item);
  return item;
};

const noted: Reach = async (world, marker) => {
  const item = await did(world, 'mayor', supervision.note, await readable(world, marker));
  await world.drain();
  return item;
};

/** Registered without 初审, from below. */
const unchecked: Reach = async (world, marker) => {
  const clerk = await world.as('clerk');
  const { file, fields } = await clerk.ok(incomingDrop.drop, { file: aPaper(marker) });
  const paperNumber = fields.number.value ?? '';
  const body = { fileId: file.id, title: `关于${marker}的请示`, sender: '云溪县青石镇人民政府', paperNumber };
  return (await clerk.ok(incomingDrop.register, { body })).matterId;
};

const asked: Reach = async (world, marker) =>
  did(world, 'clerk', checking.askSender, await unchecked(world, marker), {
    about: 'wrong_delivery',
    how: 'phone',
    opinion: { text: '致电青石镇党政办，询问是否误送。' },
  });

/** Every step there is, and the ends. */
export const REACH: Readonly<Record<string, Reach>> = {
  ...SPREADING_REACH,
  'documents.incoming.check': unchecked,
  'documents.incoming.await_reply': asked,
  'documents.incoming.returned (void)': async (world, marker) =>
    did(world, 'clerk', checking.returnPaper, await unchecked(world, marker), {
      relation: 'subordinate',
      points: ['C2'],
      opinion: { text: '一文多事，请分别报送。' },
    }),
  'documents.incoming.passed_back (void)': async (world, marker) =>
    did(world, 'clerk', checking.recordReply, await asked(world, marker), {
      outcome: 'not_ours',
      how: 'phone',
      opinion: { text: '对方答复应送县水利局。' },
    }),
  'documents.incoming.propose': registered,
  'documents.incoming.review': async (world, marker) =>
    did(world, 'clerk', documents.propose, await registered(world, marker), {
      options: options(world),
      leaderId: world.post('mayor'),
    }),
  'documents.incoming.instruct': proposed,
  'documents.incoming.await_answer': async (world, marker) => (await instructed(world, marker)).paper,
  'documents.incoming.conclude': readOnly,
  'documents.incoming.arrange (closed)': concluded,
  'documents.incoming.arrange (filed)': async (world, marker) => {
    const paper = await concluded(world, marker);
    await filed(world, paper);
    return paper;
  },
  'supervision.item.initiate': async (world, marker) => (await instructed(world, marker)).item,
  'supervision.item.approve_initiation': async (world, marker) =>
    did(world, 'supervisor', supervision.initiate, (await instructed(world, marker)).item, {
      demands: [{ unitId: world.unit('water'), demand: '逐塘排查。', limit: LIMIT }],
    }),
  'supervision.item.await_answers': async (world, marker) => (await parts(world, marker)).item,
  'supervision.item.compile': async (world, marker) => (await settled(world, marker)).item,
  'supervision.item.approve_report': async (world, marker) =>
    did(world, 'supervisor', supervision.compile, (await settled(world, marker)).item, {
      text: '均已办结。',
    }),
  'supervision.item.read_report': readable,
  'supervision.item.arrange (closed)': noted,
  'supervision.item.arrange (filed)': async (world, marker) => {
    const item = await noted(world, marker);
    await filed(world, item);
    return item;
  },
  'supervision.assignment.assign': async (world, marker) => (await parts(world, marker)).water,
  'supervision.assignment.objected': objected,
  'supervision.assignment.reassigned (void)': async (world, marker) => {
    const part = await objected(world, marker);
    await did(world, 'supervisor', supervisionAssignments.reassign, part, {
      unitId: world.unit('transport'),
    });
    await world.drain();
    return part;
  },
  'supervision.assignment.handle': handling,
  'supervision.assignment.decide_extension': async (world, marker) =>
    did(world, 'waterStaff', supervisionAssignments.askExtension, await handling(world, marker), {
      amount: 3,
      opinion: { text: '连日降雨，无法下塘。' },
    }),
  'supervision.assignment.sign': reported,
  'supervision.assignment.verify': async (world, marker) =>
    did(world, 'waterPrincipal', supervisionAssignments.sign, await reported(world, marker)),
  'supervision.assignment.done (closed)': async (world, marker) => (await settled(world, marker)).water,
  'supervision.assignment.done (filed)': async (world, marker) => {
    const { item, water } = await settled(world, marker);
    await reportedToLeader(world, item);
    await did(world, 'mayor', supervision.note, item);
    await world.drain();
    await filed(world, item);
    return water;
  },
};

/** A matter for every step. */
export async function everyStage(world: World): Promise<Staged[]> {
  const staged: Staged[] = [];
  for (const [stage, reach] of Object.entries(REACH)) {
    staged.push({ stage, matterId: await reach(world, stage) });
  }
  return staged;
}
