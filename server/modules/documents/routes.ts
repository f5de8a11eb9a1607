/** One line per endpoint. */
import * as contract from '../../../contracts/modules/documents.ts';
import * as checking from '../../../contracts/modules/incoming-check.ts';
import { act, command, query, type Route } from '../../kernel/binding/api.ts';
import { admitUpload } from '../../kernel/files/api.ts';
import { askSender } from './actions/ask-sender.ts';
import { checkPaper } from './actions/check-paper.ts';
import { conclude } from './actions/conclude.ts';
import { dropPaper } from './actions/drop-paper.ts';
import { instruct, recordInstruction } from './actions/instruct.ts';
import { passOn } from './actions/pass-on.ts';
import { proposeHandling } from './actions/propose-handling.ts';
import { recordReply } from './actions/record-reply.ts';
import { registerPaper } from './actions/register-paper.ts';
import { returnPaper } from './actions/return-paper.ts';
import { returnProposal } from './actions/return-proposal.ts';
import { reviewProposal } from './actions/review-proposal.ts';
import { seenCheck } from './check/seen-check.ts';
import { incomingDetail, listIncoming } from './queries.ts';

export const routes: readonly Route[] = [
  command(contract.drop, dropPaper, admitUpload),
  act(contract.register, registerPaper),
  query(checking.seeCheck, seenCheck),
  act(checking.check, checkPaper),
  act(checking.returnPaper, returnPaper),
  act(checking.askSender, askSender),
  act(checking.recordReply, recordReply),
  act(contract.propose, proposeHandling),
  act(contract.review, reviewProposal),
  act(contract.returnProposal, returnProposal),
  act(contract.instruct, instruct),
  act(contract.recordInstruction, recordInstruction),
  act(contract.passOn, passOn),
  act(contract.conclude, conclude),
  query(contract.list, listIncoming),
  query(contract.detail, incomingDetail),
];
