/** The desk: what waits for me, what came back, what I did, what I am told. */
import * as clearing from '../../../contracts/modules/clear-out.ts';
import * as views from '../../../contracts/modules/desk-views.ts';
import * as contract from '../../../contracts/modules/desks.ts';
import { command, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { deskLists } from './lists.ts';
import { live } from './live.ts';
import { archiveGaps } from './queries/archive-gaps.ts';
import { clearOut } from './queries/clear-out.ts';
import { clearOutCounts } from './queries/clear-out-counts.ts';
import { counts } from './queries/counts.ts';
import { done } from './queries/done.ts';
import { echoes } from './queries/echoes.ts';
import { inbox } from './queries/inbox.ts';
import { notices } from './queries/notices.ts';
import { reminders } from './queries/reminders.ts';
import { unitDue } from './queries/unit-due.ts';
import { watch, watchCounts } from './queries/watch.ts';
import { readNotices } from './read-notices.ts';
import { signFor } from './sign-for.ts';

export const desks: Module = {
  name: 'desks',
  uses: ['routing'],
  lists: deskLists,
  routes: [
    query(contract.inbox, inbox),
    query(contract.counts, counts),
    query(contract.echoes, echoes),
    query(contract.done, done),
    query(contract.notices, notices),
    command(contract.readNotices, readNotices),
    query(contract.live, live),
    query(clearing.clearOut, clearOut),
    query(clearing.clearOutCounts, clearOutCounts),
    query(views.watch, watch),
    query(views.watchCounts, watchCounts),
    query(views.unitDue, unitDue),
    command(views.signFor, signFor),
    query(views.reminders, reminders),
    query(views.archiveGaps, archiveGaps),
  ],
};
