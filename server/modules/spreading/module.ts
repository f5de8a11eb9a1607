/** 精神传达. */
import * as contract from '../../../contracts/modules/spreading.ts';
import { act, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { assign } from './actions/assign.ts';
import { chase } from './actions/chase.ts';
import { note } from './actions/note.ts';
import { passOn } from './actions/pass-on.ts';
import { report } from './actions/report.ts';
import { returnReport } from './actions/return-report.ts';
import { sign } from './actions/sign.ts';
import { start } from './actions/start.ts';
import { summarise } from './actions/summarise.ts';
import { messageFlow, partFlow } from './flow.ts';
import { listMessages, messageDetail, messageUnits, partDetail } from './queries.ts';

export const spreading: Module = {
  name: 'spreading',
  uses: [],
  routes: [
    act(contract.start, start),
    act(contract.assign, assign),
    act(contract.passOn, passOn),
    act(contract.report, report),
    act(contract.sign, sign),
    act(contract.returnReport, returnReport),
    act(contract.chase, chase),
    act(contract.summarise, summarise),
    act(contract.note, note),
    query(contract.list, listMessages),
    query(contract.detail, messageDetail),
    query(contract.units, messageUnits),
    query(contract.unitDetail, partDetail),
  ],
  flows: [messageFlow, partFlow],
};
