/** 保密处置: incidents, and purging with two hands. */
import * as contract from '../../../contracts/modules/secrecy.ts';
import { command, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { decidePurge } from './actions/decide-purge.ts';
import { proposePurge } from './actions/propose-purge.ts';
import { purgeApproved } from './actions/purge-approved.ts';
import { listFound, listRequests } from './queries.ts';

export const secrecy: Module = {
  name: 'secrecy',
  uses: [],
  routes: [
    query(contract.found, listFound),
    query(contract.purgeRequests, listRequests),
    command(contract.proposePurge, proposePurge),
    command(contract.decidePurge, decidePurge),
  ],
  jobs: (kernel, all) => ({
    'secrecy.purge': ({ requestId }) => purgeApproved(kernel, String(requestId), all.purges),
  }),
};
