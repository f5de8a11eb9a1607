/** Finding people, posts and units. */
import { find as contract } from '../../../contracts/modules/directory.ts';
import { query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { findAddressees } from '../../kernel/org/api.ts';

export const directory: Module = {
  name: 'directory',
  uses: [],
  routes: [
    query(contract, async ({ read, actor, now }, { query: q }) => ({
      items: await findAddressees(read, actor, q, now),
    })),
  ],
};
