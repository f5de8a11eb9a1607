/** One line per endpoint. */
import * as contract from '../../../contracts/modules/routing.ts';
import { act, type Route } from '../../kernel/binding/api.ts';
import { handOver } from './actions/hand-over.ts';
import { recall } from './actions/recall.ts';

export const routes: readonly Route[] = [act(contract.recall, recall), act(contract.handOver, handOver)];
