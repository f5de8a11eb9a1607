/** 督查督办. Uses documents: an item arises from an instructed paper and answers it. */
import type { Module } from '../../kernel/module.ts';
import { assignmentFlow, assignmentFlowV1, itemFlows } from './flow.ts';
import { jobs } from './jobs.ts';
import { ladderList } from './lists.ts';
import { routes } from './routes.ts';

export const supervision: Module = {
  name: 'supervision',
  uses: ['documents'],
  lists: [ladderList],
  routes,
  flows: [...itemFlows, assignmentFlowV1, assignmentFlow],
  jobs,
};
