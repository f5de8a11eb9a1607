/** One line per endpoint. */

import * as round from '../../../contracts/modules/circulation.ts';
import * as general from '../../../contracts/modules/general-acts.ts';
import * as jumpsContract from '../../../contracts/modules/jumps.ts';
import { redistribute as redistributeContract } from '../../../contracts/modules/redistributing.ts';
import * as contract from '../../../contracts/modules/routing.ts';
import { act, command, query, type Route } from '../../kernel/binding/api.ts';
import { answer } from './actions/answer.ts';
import { addSigner, askStandIn, consult, countersign } from './actions/ask-others.ts';
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
import { reopen } from './actions/reopen.ts';
import { resume } from './actions/resume.ts';
import { returnTo } from './actions/return-to.ts';
import { sendOn } from './actions/send-on.ts';
import { signHandOver } from './actions/sign-hand-over.ts';
import { signRead } from './actions/sign-read.ts';
import { startHandOver } from './actions/start-hand-over.ts';
import { suspend } from './actions/suspend.ts';
import { takeBack } from './actions/take-back.ts';
import { voidMatter } from './actions/void-matter.ts';
import { withdraw } from './actions/withdraw.ts';
import { circulations, toRead } from './circulation-queries.ts';
import { handOvers, holdingsOf, standIns } from './queries.ts';
import { jumps, stuck } from './stuck.ts';
import { reopenWays, ways } from './ways.ts';

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
  act(general.countersign, countersign),
  act(general.addSigner, addSigner),
  act(general.consult, consult),
  act(general.askStandIn, askStandIn),
  act(general.answer, answer),
  act(general.withdraw, withdraw),
  act(general.sendOn, sendOn),
  act(general.returnTo, returnTo),
  act(general.suspend, suspend),
  act(general.resume, resume),
  act(general.voidMatter, voidMatter),
  act(general.reopen, reopen),
  query(general.ways, ways),
  query(general.reopenWays, reopenWays),
  command(contract.nameStandIn, nameStandIn),
  query(contract.standIns, standIns),
  command(contract.endStandIn, endStandIn),
  query(contract.holdingsOf, holdingsOf),
  command(contract.startHandOver, startHandOver),
  command(contract.signHandOver, signHandOver),
  query(contract.handOvers, handOvers),
  query(jumpsContract.stuck, stuck),
  command(jumpsContract.proposeJump, proposeJump),
  query(jumpsContract.jumps, jumps),
  act(jumpsContract.jump, jump),
  command(jumpsContract.refuseJump, refuseJump),
];
