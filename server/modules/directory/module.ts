/** 通讯录与机构人员: finding people, posts and units; keeping them. */
import { find as findContract } from '../../../contracts/modules/directory.ts';
import * as holdingsContract from '../../../contracts/modules/holdings.ts';
import * as contract from '../../../contracts/modules/organisation.ts';
import { command, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { findAddressees } from '../../kernel/org/api.ts';
import { addAccount } from './actions/add-account.ts';
import { endDuty, setDuty } from './actions/keep-duties.ts';
import { addPerson, leave, takeUp } from './actions/keep-holdings.ts';
import { addPost, changePost } from './actions/keep-posts.ts';
import { addUnit, changeUnit } from './actions/keep-units.ts';
import { saveGroup } from './actions/save-group.ts';
import { groups, leaving, person, unit, units } from './queries.ts';

export const directory: Module = {
  name: 'directory',
  uses: [],
  routes: [
    query(findContract, async ({ read, actor, now }, { query: q }) => ({
      items: await findAddressees(read, actor, q, now),
    })),
    query(contract.units, units),
    query(contract.unit, unit),
    query(contract.person, person),
    command(contract.addUnit, addUnit),
    command(contract.changeUnit, changeUnit),
    command(contract.addPost, addPost),
    command(contract.changePost, changePost),
    command(contract.addPerson, addPerson),
    command(holdingsContract.takeUp, takeUp),
    query(holdingsContract.leaving, leaving),
    command(holdingsContract.leave, leave),
    command(holdingsContract.setDuty, setDuty),
    command(holdingsContract.endDuty, endDuty),
    query(holdingsContract.groups, groups),
    command(holdingsContract.saveGroup, saveGroup),
    command(contract.addAccount, addAccount),
  ],
};
