/** 值班: roster, running log, hand-over with two signatures. */
import * as contract from '../../../contracts/modules/duty.ts';
import { command, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { addEntry } from './actions/add-entry.ts';
import { addShift } from './actions/add-shift.ts';
import { beginShift } from './actions/begin-shift.ts';
import { giveShift } from './actions/give-shift.ts';
import { settleEntry } from './actions/settle-entry.ts';
import { swapShift } from './actions/swap-shift.ts';
import { takeShift } from './actions/take-shift.ts';
import { purge } from './purge.ts';
import { desk, listLog, listOfficers, listShifts, sheet } from './queries.ts';

export const duty: Module = {
  name: 'duty',
  uses: [],
  purge,
  routes: [
    query(contract.desk, desk),
    query(contract.shifts, listShifts),
    query(contract.officers, listOfficers),
    query(contract.log, listLog),
    query(contract.sheet, sheet),
    command(contract.addShift, addShift),
    command(contract.swapShift, swapShift),
    command(contract.beginShift, beginShift),
    command(contract.addEntry, addEntry),
    command(contract.settleEntry, settleEntry),
    command(contract.giveShift, giveShift),
    command(contract.takeShift, takeShift),
  ],
};
