/** 办文: incoming papers. */
import type { Module } from '../../kernel/module.ts';
import { incomingFlows } from './flow.ts';
import { registerList } from './lists.ts';
import { purge } from './repo.ts';
import { routes } from './routes.ts';

export const documents: Module = {
  name: 'documents',
  uses: [],
  lists: [registerList],
  routes,
  flows: incomingFlows,
  purge,
};
