/** 流转: acts that every kind of matter knows, and who holds what. */
import type { Module } from '../../kernel/module.ts';
import { routes } from './routes.ts';

export const routing: Module = {
  name: 'routing',
  uses: [],
  routes,
};
