/** 流转: what may be done to any matter whatever its kind: recall, hand over. */
import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { defineError } from '../base/errors.ts';
import { AddresseeId, IdempotencyKey, Uuid } from '../base/ids.ts';
import { ActDone, actErrors, OpinionInput, TaskRef } from './flow.ts';

/** Failures of routing. */
export const routingErrors = {
  /** The next has opened it: whoever wants it back asks him to return it. */
  alreadyRead: defineError('routing.already_read', 'conflict'),
  alreadyActed: defineError('routing.already_acted', 'conflict'),
  notYourSending: defineError('routing.not_your_sending', 'denied'),
  /** A number was issued, a limit begun or ended, or other matters arose from it. */
  notRecallable: defineError(
    'routing.not_recallable',
    'conflict',
    z.object({ why: z.enum(['number', 'limit', 'beyond']) }),
  ),
  /** A signature belongs to its post: it is not handed down but done by a stand-in in his name. */
  boundToPost: defineError('routing.bound_to_post', 'conflict', z.object({ post: z.string() })),
  notAColleague: defineError('routing.not_a_colleague', 'invalid'),
} as const;

const onMatter = z.object({ matterId: Uuid });

export const recall = endpoint({
  name: 'routing.recall',
  method: 'POST',
  path: '/api/matters/:matterId/recall',
  summary: '撤回: take back what I sent last, while the next has not read it',
  access: { signedIn: true },
  params: onMatter,
  body: z.object({ key: IdempotencyKey }),
  reply: ActDone,
  errors: [
    routingErrors.alreadyRead,
    routingErrors.alreadyActed,
    routingErrors.notYourSending,
    routingErrors.notRecallable,
    ...actErrors,
  ],
});

export const handOver = endpoint({
  name: 'routing.hand_over',
  method: 'POST',
  path: '/api/matters/:matterId/hand-over',
  summary: '转办: give my task to a colleague of my unit, at the same step under the same limit',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ toId: AddresseeId, opinion: OpinionInput.default({ text: '' }) }),
  reply: ActDone,
  errors: [routingErrors.boundToPost, routingErrors.notAColleague, ...actErrors],
});

export const routingEndpoints = [recall, handOver] as const;
