/** 三员台面: the system, security and audit administrators' desks. */
import * as contract from '../../../contracts/modules/administration.ts';
import { command, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { registerBackup, retryJob, turnSwitch } from './actions/operate.ts';
import { setAccount } from './actions/set-account.ts';
import { setGrant } from './actions/set-grant.ts';
import { verify } from './actions/verify.ts';
import { accounts, grants, incidents, machine, records, seals } from './queries.ts';

export const administration: Module = {
  name: 'administration',
  uses: [],
  routes: [
    query(contract.machine, machine),
    command(contract.retryJob, retryJob),
    command(contract.registerBackup, registerBackup),
    command(contract.turnSwitch, turnSwitch),
    query(contract.accounts, accounts),
    command(contract.setAccount, setAccount),
    query(contract.grants, grants),
    command(contract.setGrant, setGrant),
    query(contract.incidents, incidents),
    query(contract.records, records),
    query(contract.seals, seals),
    command(contract.verify, verify),
  ],
};
