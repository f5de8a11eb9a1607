/** Every act of spreading: works, is refused by state and by access, leaves its record, bears repeating. */
import * as contract from '../../../contracts/modules/spreading.ts';
import { describeActs, SAID } from '../../testing/act-cases.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const PART = { who: 'waterPrincipal', reader: 'director' } as const;

await describeActs(world, [
  {
    endpoint: contract.passOn,
    ...PART,
    stage: 'spreading.part.spread',
    act: 'submit',
    body: () => ({ how: 'meeting', passedAt: world.clock.now(), people: 12, opinion: { text: SAID } }),
  },
  {
    endpoint: contract.assign,
    ...PART,
    stage: 'spreading.part.spread',
    act: 'hand_over',
    body: () => ({ handlerId: world.person('waterStaff') }),
  },
  {
    endpoint: contract.report,
    ...PART,
    stage: 'spreading.part.report_back',
    act: 'submit',
    body: () => ({ text: SAID }),
  },
  {
    endpoint: contract.sign,
    ...PART,
    stage: 'spreading.part.sign_report',
    act: 'close',
    body: () => ({ opinion: { text: SAID } }),
  },
  {
    endpoint: contract.returnReport,
    ...PART,
    stage: 'spreading.part.sign_report',
    act: 'return',
    body: () => ({ opinion: { text: SAID } }),
  },
  {
    endpoint: contract.summarise,
    stage: 'spreading.message.watch',
    who: 'director',
    reader: 'mayor',
    act: 'submit',
    body: () => ({ text: SAID }),
  },
  {
    endpoint: contract.note,
    stage: 'spreading.message.read_summary',
    who: 'mayor',
    reader: 'director',
    act: 'close',
    body: () => ({ opinion: { text: SAID } }),
  },
]);
