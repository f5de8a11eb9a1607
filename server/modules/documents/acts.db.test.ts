/** Every act on an incoming paper: works, is refused by state and by access, leaves its record, bears repeating. */
import * as contract from '../../../contracts/modules/documents.ts';
import * as checking from '../../../contracts/modules/incoming-check.ts';
import * as office from '../../../contracts/modules/incoming-office.ts';
import { describeActs, SAID } from '../../testing/act-cases.ts';
import { CHECKED, evidence, options } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const opinion = { text: SAID };
const REVIEW = { stage: 'documents.incoming.review', who: 'director', reader: 'clerk' } as const;
const INSTRUCT = { stage: 'documents.incoming.instruct', who: 'mayor', reader: 'clerk' } as const;

const CHECK = { stage: 'documents.incoming.check', who: 'clerk', reader: 'sectionChief' } as const;

await describeActs(world, [
  {
    endpoint: checking.check,
    ...CHECK,
    act: 'submit',
    body: () => ({ ...CHECKED, relation: 'subordinate' }),
  },
  {
    endpoint: checking.returnPaper,
    ...CHECK,
    act: 'return',
    body: () => ({ relation: 'subordinate', points: ['C2'], opinion }),
  },
  {
    endpoint: checking.askSender,
    ...CHECK,
    act: 'consult',
    body: () => ({ about: 'wrong_delivery', how: 'phone', opinion }),
  },
  {
    endpoint: checking.recordReply,
    stage: 'documents.incoming.await_reply',
    who: 'clerk',
    reader: 'sectionChief',
    act: 'resume',
    body: () => ({ outcome: 'ours', how: 'phone', opinion }),
  },
  {
    endpoint: contract.propose,
    stage: 'documents.incoming.propose',
    who: 'clerk',
    reader: 'director',
    act: 'submit',
    body: () => ({ summary: SAID, options: options(world), leaderId: world.post('mayor') }),
  },
  { endpoint: contract.review, ...REVIEW, act: 'approve', body: () => ({ opinion }) },
  { endpoint: contract.returnProposal, ...REVIEW, act: 'return', body: () => ({ opinion }) },
  {
    endpoint: contract.instruct,
    ...INSTRUCT,
    act: 'approve',
    body: () => ({
      optionIndex: null,
      opinion,
      disposition: 'to_handle',
      unitIds: [world.unit('water')],
      asideText: SAID,
    }),
  },
  {
    endpoint: contract.recordInstruction,
    ...INSTRUCT,
    who: 'liaison',
    whose: 'liaison',
    refusal: 'flow.not_liaison',
    act: 'record_on_behalf',
    body: async () => ({
      optionIndex: 0,
      opinion,
      disposition: 'to_handle',
      unitIds: [world.unit('water')],
      originalFileId: await evidence(world, 'liaison', '批示原件'),
      instructedOn: '2026-09-03',
    }),
  },
  {
    endpoint: contract.passOn,
    ...INSTRUCT,
    act: 'pass_on',
    body: () => ({ leaderId: world.post('deputyMayor'), opinion }),
  },
  {
    endpoint: office.answerSender,
    stage: 'documents.incoming.conclude',
    who: 'clerk',
    reader: 'mayor',
    act: 'submit',
    beside: true,
    body: () => ({ how: 'phone', answeredOn: '2026-09-03', opinion }),
  },
  {
    endpoint: contract.conclude,
    stage: 'documents.incoming.conclude',
    who: 'clerk',
    reader: 'mayor',
    act: 'close',
    body: () => ({ opinion }),
  },
]);
