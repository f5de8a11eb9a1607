/** Every act on a supervised item and on a unit's part: works, is refused by state and by access, leaves its record. */
import * as contract from '../../../contracts/modules/supervision.ts';
import * as supervisionAssignments from '../../../contracts/modules/supervision-assignments.ts';
import { type ActCase, describeActs, SAID } from '../../testing/act-cases.ts';
import { evidence } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const opinion = { text: SAID };
const say = () => ({ opinion });
const limit = { amount: 15, unit: 'calendar-days' };
const BY_SUPERVISOR = { who: 'supervisor', reader: 'director' } as const;
const BY_DIRECTOR = { who: 'director', reader: 'supervisor' } as const;
const BY_PRINCIPAL = { who: 'waterPrincipal', reader: 'supervisor' } as const;
const BY_LEADER = { who: 'mayor', reader: 'liaison' } as const;

const onItem: ActCase[] = [
  {
    endpoint: contract.initiate,
    stage: 'supervision.item.initiate',
    ...BY_SUPERVISOR,
    act: 'submit',
    body: () => ({ demands: [{ unitId: world.unit('water'), demand: SAID, limit }], opinion }),
  },
  {
    endpoint: contract.approveInitiation,
    stage: 'supervision.item.approve_initiation',
    ...BY_DIRECTOR,
    act: 'approve',
    body: say,
    // The item's own, and the birth of one unit's part.
    records: 2,
  },
  {
    endpoint: contract.returnInitiation,
    stage: 'supervision.item.approve_initiation',
    ...BY_DIRECTOR,
    act: 'return',
    body: say,
  },
  {
    endpoint: contract.compile,
    stage: 'supervision.item.compile',
    ...BY_SUPERVISOR,
    act: 'submit',
    body: () => ({ text: SAID }),
  },
  {
    endpoint: contract.approveReport,
    stage: 'supervision.item.approve_report',
    ...BY_DIRECTOR,
    act: 'approve',
    body: say,
  },
  {
    endpoint: contract.returnCompiled,
    stage: 'supervision.item.approve_report',
    ...BY_DIRECTOR,
    act: 'return',
    body: say,
  },
  { endpoint: contract.note, stage: 'supervision.item.read_report', ...BY_LEADER, act: 'close', body: say },
  {
    endpoint: contract.instructAgain,
    stage: 'supervision.item.read_report',
    ...BY_LEADER,
    act: 'reopen',
    body: say,
  },
];

const onPart: ActCase[] = [
  {
    endpoint: supervisionAssignments.assign,
    stage: 'supervision.assignment.assign',
    ...BY_PRINCIPAL,
    act: 'hand_over',
    body: () => ({ handlerId: world.person('waterStaff'), opinion }),
  },
  {
    endpoint: supervisionAssignments.object,
    stage: 'supervision.assignment.assign',
    ...BY_PRINCIPAL,
    act: 'return',
    body: say,
  },
  {
    endpoint: supervisionAssignments.uphold,
    stage: 'supervision.assignment.objected',
    ...BY_SUPERVISOR,
    act: 'return',
    body: say,
  },
  {
    endpoint: supervisionAssignments.reassign,
    stage: 'supervision.assignment.objected',
    ...BY_SUPERVISOR,
    act: 'void',
    body: () => ({ unitId: world.unit('transport'), opinion }),
    // This part's end, and the birth of the other unit's.
    records: 2,
  },
  {
    endpoint: supervisionAssignments.askExtension,
    stage: 'supervision.assignment.handle',
    who: 'waterStaff',
    reader: 'waterPrincipal',
    act: 'consult',
    body: () => ({ amount: 3, opinion }),
    beside: true,
  },
  {
    endpoint: supervisionAssignments.grantExtension,
    stage: 'supervision.assignment.decide_extension',
    ...BY_SUPERVISOR,
    act: 'approve',
    body: () => ({ amount: 2, opinion }),
  },
  {
    endpoint: supervisionAssignments.refuseExtension,
    stage: 'supervision.assignment.decide_extension',
    ...BY_SUPERVISOR,
    act: 'return',
    body: say,
  },
  {
    endpoint: supervisionAssignments.report,
    stage: 'supervision.assignment.handle',
    who: 'waterStaff',
    reader: 'waterPrincipal',
    act: 'submit',
    body: async () => ({ text: SAID, evidence: [{ fileId: await evidence(world, 'waterStaff') }] }),
  },
  {
    endpoint: supervisionAssignments.sign,
    stage: 'supervision.assignment.sign',
    ...BY_PRINCIPAL,
    act: 'approve',
    body: say,
  },
  {
    endpoint: supervisionAssignments.returnReport,
    stage: 'supervision.assignment.sign',
    ...BY_PRINCIPAL,
    act: 'return',
    body: say,
  },
  {
    endpoint: supervisionAssignments.accept,
    stage: 'supervision.assignment.verify',
    who: 'supervisor',
    reader: 'waterPrincipal',
    act: 'close',
    body: say,
  },
  {
    endpoint: supervisionAssignments.returnAnswer,
    stage: 'supervision.assignment.verify',
    who: 'supervisor',
    reader: 'waterPrincipal',
    act: 'return',
    body: say,
  },
];

await describeActs(world, [...onItem, ...onPart]);
