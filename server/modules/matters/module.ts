/** The matter page, its thread and history, and search: one face for every kind of matter. */
import * as contract from '../../../contracts/modules/matters.ts';
import { command, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { markRead } from './mark-read.ts';
import { history } from './queries/history.ts';
import { offers } from './queries/offers.ts';
import { matterPage } from './queries/page.ts';
import { search } from './queries/search.ts';
import { thread } from './queries/thread.ts';

export const matters: Module = {
  name: 'matters',
  uses: ['archives', 'routing'],
  routes: [
    query(contract.matterPage, matterPage),
    query(contract.thread, thread),
    query(contract.history, history),
    command(contract.markRead, markRead),
    query(contract.offers, offers),
    query(contract.search, search),
  ],
};
