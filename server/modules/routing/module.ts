/** 流转: acts that every kind of matter knows, and who holds what. */
import type { Module } from '../../kernel/module.ts';
import { circulateNext } from './actions/circulate-next.ts';
import { moveHoldings } from './actions/move-holdings.ts';
import { purge } from './jump-repo.ts';
import { routes } from './routes.ts';

export const routing: Module = {
  name: 'routing',
  uses: [],
  routes,
  purge,
  jobs: (kernel) => ({
    'routing.circulate_next': ({ matterId, circulationId }) =>
      circulateNext(kernel, String(matterId), String(circulationId)),
    'routing.move_holdings': ({ handOverId }) => moveHoldings(kernel, String(handOverId)),
  }),
};
