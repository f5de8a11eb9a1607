/** Acts that every kind may have, as far as its definition allows: asking others, sending on, returning, pausing, reopening, voiding. Part of routing. */
import { z } from 'zod';
import { LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors } from '../base/errors.ts';
import { AddresseeId, IdempotencyKey, Uuid } from '../base/ids.ts';
import { fileErrors } from './files.ts';
import { ActDone, actErrors, OpinionInput, TaskRef } from './flow.ts';
import { routingErrors } from './routing-errors.ts';

const onMatter = z.object({ matterId: Uuid });
const said = OpinionInput.default({ text: '' });
const access = { signedIn: true } as const;
const common = [routingErrors.notAllowedHere, fileErrors.secrecyMarkFound, ...actErrors];
const addressing = [routingErrors.nobodyReads, ...common];
const entering = [
  routingErrors.stepNotOpen,
  routingErrors.comesBefore,
  routingErrors.notOfThisRole,
  ...addressing,
];
const Asked = TaskRef.extend({ toIds: z.array(AddresseeId).min(1).max(200), opinion: said });

export const countersign = endpoint({
  name: 'routing.countersign',
  method: 'POST',
  path: '/api/matters/:matterId/countersign',
  summary: '会签: ask several to sign, all at once, one after the other, or any one; it comes back to me',
  access,
  params: onMatter,
  body: Asked.extend({ mode: z.enum(['all', 'in_order', 'any']).default('all') }),
  reply: ActDone,
  errors: addressing,
});

export const addSigner = endpoint({
  name: 'routing.add_signer',
  method: 'POST',
  path: '/api/matters/:matterId/add-signer',
  summary: '加签: a signer before me, or after me whose signature I wait for before sending on',
  access,
  params: onMatter,
  body: Asked.extend({ place: z.enum(['before', 'after']).default('before') }),
  reply: ActDone,
  errors: addressing,
});

export const consult = endpoint({
  name: 'routing.consult',
  method: 'POST',
  path: '/api/matters/:matterId/consult',
  summary: '征求意见: ask for advice; I go on meanwhile, or wait until all have answered',
  access,
  params: onMatter,
  body: Asked.extend({ waits: z.boolean().default(false) }),
  reply: ActDone,
  errors: addressing,
});

export const askStandIn = endpoint({
  name: 'routing.ask_stand_in',
  method: 'POST',
  path: '/api/matters/:matterId/ask-stand-in',
  summary: '委托代行: ask somebody to do this one task for me; it comes back to me',
  access,
  params: onMatter,
  body: TaskRef.extend({ toId: AddresseeId, opinion: said }),
  reply: ActDone,
  errors: addressing,
});

export const answer = endpoint({
  name: 'routing.answer',
  method: 'POST',
  path: '/api/matters/:matterId/answer',
  summary: '答复: sign or advise on what I was asked; it goes back to whoever asked when all have answered',
  access,
  params: onMatter,
  body: TaskRef.extend({ agrees: z.boolean().default(true), opinion: said }),
  reply: ActDone,
  errors: [routingErrors.notAsked, ...common],
});

export const withdraw = endpoint({
  name: 'routing.withdraw',
  method: 'POST',
  path: '/api/matters/:matterId/withdraw',
  summary: '减签、收回征求: the asker takes back what somebody has not answered, or the whole asking',
  access,
  params: onMatter,
  body: z.object({
    taskId: Uuid,
    all: z.boolean().default(false),
    key: IdempotencyKey,
  }),
  reply: ActDone,
  errors: [routingErrors.notAsked, routingErrors.notYourAsking, ...actErrors],
});

export const sendOn = endpoint({
  name: 'routing.send_on',
  method: 'POST',
  path: '/api/matters/:matterId/send-on',
  summary: '送办: to a step and holders of my choice, as far as the kind leaves the choice',
  access,
  params: onMatter,
  body: Asked.extend({ step: z.string().max(60) }),
  reply: ActDone,
  errors: entering,
});

export const returnTo = endpoint({
  name: 'routing.return_to',
  method: 'POST',
  path: '/api/matters/:matterId/return-to',
  summary:
    '退回: to a named earlier step or the drafter, to walk the way again or to come straight back to me',
  access,
  params: onMatter,
  body: TaskRef.extend({ step: z.string().max(60), straightBack: z.boolean().default(false), opinion: said }),
  reply: ActDone,
  errors: [routingErrors.stepNotOpen, ...common],
});

export const suspend = endpoint({
  name: 'routing.suspend',
  method: 'POST',
  path: '/api/matters/:matterId/suspend',
  summary: '暂停: nobody acts and limits stand still until a day, seen to by a named owner',
  access,
  params: onMatter,
  body: z.object({
    ownerId: AddresseeId,
    /** Last day of standing still. */
    until: LocalDate,
    opinion: said,
    key: IdempotencyKey,
  }),
  reply: ActDone,
  errors: [routingErrors.waitsAlready, routingErrors.untilWrong, ...addressing],
});

export const resume = endpoint({
  name: 'routing.resume',
  method: 'POST',
  path: '/api/matters/:matterId/resume',
  summary: '恢复: whoever had it has it again, limits run on',
  access,
  params: onMatter,
  body: z.object({ opinion: said, key: IdempotencyKey }),
  reply: ActDone,
  errors: [routingErrors.notSuspended, routingErrors.notYourSuspension, ...common],
});

export const voidMatter = endpoint({
  name: 'routing.void',
  method: 'POST',
  path: '/api/matters/:matterId/void',
  summary: '作废: nothing is owed any more, with the reason; its number is not used again',
  access,
  params: onMatter,
  body: z.object({ opinion: said, key: IdempotencyKey }),
  reply: ActDone,
  errors: [routingErrors.othersDepend, ...common],
});

export const reopen = endpoint({
  name: 'routing.reopen',
  method: 'POST',
  path: '/api/matters/:matterId/reopen',
  summary:
    '重新办理: a closed or filed matter is open again at a step, with its number and all that was said',
  access,
  params: onMatter,
  body: z.object({ step: z.string().max(60), toId: AddresseeId, opinion: said, key: IdempotencyKey }),
  reply: ActDone,
  errors: [routingErrors.notOver, ...entering],
});

export const reopenWays = endpoint({
  name: 'routing.reopen_ways',
  method: 'GET',
  path: '/api/matters/:matterId/reopen-ways',
  summary: 'At which steps a matter that is over may be reopened, and who had it there last',
  access,
  params: onMatter,
  reply: z.object({
    steps: z.array(
      z.object({
        step: z.string(),
        key: z.string(),
        /** Nobody where it never came. */
        last: z.object({ id: AddresseeId, name: z.string() }).nullable(),
      }),
    ),
  }),
  errors: [baseErrors.notFound],
});

export const ways = endpoint({
  name: 'routing.ways',
  method: 'GET',
  path: '/api/matters/:matterId/ways/:taskId',
  summary: 'Where a task of mine may be returned or sent to, and what I have asked of whom',
  access,
  params: onMatter.extend({ taskId: Uuid }),
  reply: z.object({
    back: z.array(z.object({ step: z.string(), key: z.string(), holder: z.string() })),
    on: z.array(
      z.object({
        step: z.string(),
        key: z.string(),
        /** Who had it there last, else who began it: the likeliest, to be changed. */
        suggested: z.object({ id: AddresseeId, name: z.string() }).nullable(),
      }),
    ),
    /** Those asked together with this task's holder, who have not answered. */
    asked: z.array(z.object({ taskId: Uuid, name: z.string() })),
  }),
  errors: [baseErrors.notFound],
});

export const generalEndpoints = [
  countersign,
  addSigner,
  consult,
  askStandIn,
  answer,
  withdraw,
  sendOn,
  returnTo,
  suspend,
  resume,
  voidMatter,
  reopen,
  reopenWays,
  ways,
] as const;
