/** 催办: the ladder at work. */
import * as contract from '../../../contracts/modules/chases.ts';
import { act, command, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { dropLetter } from './actions/drop-letter.ts';
import { sendLetter } from './actions/send-letter.ts';
import { letters, today } from './queries.ts';

export const chases: Module = {
  name: 'chases',
  uses: [],
  routes: [
    query(contract.today, today),
    query(contract.letters, letters),
    act(contract.sendLetter, sendLetter),
    command(contract.dropLetter, dropLetter),
  ],
};
