/** 调整承办: a head moves open work within his section, from one who is swamped to one who is not. */
import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { defineError } from '../base/errors.ts';
import { AddresseeId, Uuid } from '../base/ids.ts';
import { ActDone, actErrors, OpinionInput, TaskRef } from './flow.ts';
import { routingErrors } from './routing-errors.ts';

/** Failures of moving others' work. */
export const redistributingErrors = {
  /** It lies with somebody outside the units he answers for. */
  notOfYourUnits: defineError('routing.not_of_your_units', 'denied'),
  alreadyHis: defineError('routing.already_his', 'conflict'),
} as const;

export const redistribute = endpoint({
  name: 'routing.redistribute',
  method: 'POST',
  path: '/api/matters/:matterId/redistribute',
  summary: '调整承办: a head moves a task of his units to another of them, step and limit unchanged',
  access: { permission: 'routing.redistribute' },
  params: z.object({ matterId: Uuid }),
  body: TaskRef.extend({ toId: AddresseeId, opinion: OpinionInput.default({ text: '' }) }),
  reply: ActDone,
  errors: [
    redistributingErrors.notOfYourUnits,
    redistributingErrors.alreadyHis,
    routingErrors.boundToPost,
    routingErrors.notAColleague,
    ...actErrors,
  ],
});
