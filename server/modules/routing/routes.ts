/** One line per endpoint. */

import * as round from '../../../contracts/modules/circulation.ts';
import { redistribute as redistributeContract } from '../../../contracts/modules/redistributing.ts';
import * as contract from '../../../contracts/modules/routing.ts';
import { act, command, query, type Route } from '../../kernel/binding/api.ts';
import { chaseReaders } from './actions/chase-readers.ts';
import { circulate } from './actions/circulate.ts';
import { endStandIn } from './actions/end-stand-in.ts';
import { handOver } from './actions/hand-over.ts';
import { jump } from './actions/jump.ts';
import { nameStandIn } from './actions/name-stand-in.ts';
import { proposeJump } from './actions/propose-jump.ts';
import { recall } from './actions/recall.ts';
import { redistribute } from './actions/redistribute.ts';
import { refuseJump } from './actions/refuse-jump.ts';
import { signHandOver } from './actions/sign-hand-over.ts';
import { signRead } from './actions/sign-read.ts';
import { startHandOver } from './actions/start-hand-over.ts';
import { takeBack } from './actions/take-back.ts';
import { circulations, toRead } from './circulation-queries.ts';
import { handOvers, holdingsOf, standIns } from './queries.ts';
import { jumps, stuck } from './stuck.ts';

export const routes: readonly Route[] = [
  act(contract.recall, recall),
  act(contract.handOver, handOver),
  act(redistributeContract, redistribute),
  act(round.circulate, circulate),
  act(round.takeBack, takeBack),
  act(round.chaseReaders, chaseReaders),
  command(round.signRead, signRead),
  query(round.circulations, circulations),
  query(round.toRead, toRead),
  command(contract.nameStandIn, nameStandIn),
  query(contract.standIns, standIns),
  command(contract.endStandIn, endStandIn),
  query(contract.holdingsOf, holdingsOf),
  command(contract.startHandOver, startHandOver),
  command(contract.signHandOver, signHandOver),
  query(contract.handOvers, handOvers),
  query(contract.stuck, stuck),
  command(contract.proposeJump, proposeJump),
  query(contract.jumps, jumps),
  act(contract.jump, jump),
  command(contract.refuseJump, refuseJump),
];
