/** 归档. */
import * as contract from '../../../contracts/modules/archives.ts';
import { act, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { arrange } from './actions/arrange.ts';
import { fileParts } from './actions/file-parts.ts';
import { archiveList } from './lists.ts';
import { prefiled } from './queries.ts';

export const archives: Module = {
  name: 'archives',
  uses: [],
  lists: [archiveList],
  routes: [act(contract.arrange, arrange), query(contract.prefiled, prefiled)],
  jobs: (kernel) => ({ 'archives.file_parts': ({ matterId }) => fileParts(kernel, String(matterId)) }),
};
