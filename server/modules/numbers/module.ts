/** 文号台账: what became of every number, and the few things that may be done to one by hand. */
import * as contract from '../../../contracts/modules/numbers.ts';
import { act, command, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { release, voidNumber } from './actions/change-state.ts';
import { fill, issueByHand } from './actions/give-number.ts';
import { reserve } from './actions/reserve.ts';
import { ledger, unnumbered } from './queries/ledger.ts';
import { reservedHere } from './queries/reserved-here.ts';
import { series } from './queries/series.ts';

export const numbers: Module = {
  name: 'numbers',
  uses: [],
  routes: [
    query(contract.series, series),
    query(contract.ledger, ledger),
    query(contract.unnumbered, unnumbered),
    query(contract.reservedHere, reservedHere),
    command(contract.reserve, reserve),
    command(contract.release, release),
    command(contract.voidNumber, voidNumber),
    act(contract.fill, fill),
    act(contract.issueByHand, issueByHand),
  ],
};
