/** One line per endpoint. */
import * as contract from '../../../contracts/modules/documents.ts';
import * as checking from '../../../contracts/modules/incoming-check.ts';
import * as incomingDrop from '../../../contracts/modules/incoming-drop.ts';
import * as office from '../../../contracts/modules/incoming-office.ts';
import * as register from '../../../contracts/modules/incoming-register.ts';
import * as queue from '../../../contracts/modules/scan-queue.ts';
import { act, command, query, type Route } from '../../kernel/binding/api.ts';
import { admitUpload } from '../../kernel/files/api.ts';
import { answerSender } from './actions/answer-sender.ts';
import { askSender } from './actions/ask-sender.ts';
import { chase } from './actions/chase.ts';
import { checkPaper } from './actions/check-paper.ts';
import { conclude } from './actions/conclude.ts';
import { cutBefore, cutPaper } from './actions/cut-paper.ts';
import { dropPaper } from './actions/drop-paper.ts';
import { instruct, recordInstruction } from './actions/instruct.ts';
import { passOn } from './actions/pass-on.ts';
import { proposeHandling } from './actions/propose-handling.ts';
import { reassign } from './actions/reassign.ts';
import { recordReply } from './actions/record-reply.ts';
import { registerPaper } from './actions/register-paper.ts';
import { returnPaper } from './actions/return-paper.ts';
import { returnProposal } from './actions/return-proposal.ts';
import { reviewProposal } from './actions/review-proposal.ts';
import { signFor } from './actions/sign-for.ts';
import { seenCheck } from './check/seen-check.ts';
import { moveOriginal, signOriginal } from './office/original.ts';
import { officeView, originals, receipts, receivers } from './office/queries.ts';
import { incomingDetail, listIncoming } from './queries.ts';
import { registerFigures } from './register/figures.ts';
import { reservedNumbers } from './register/reserved.ts';
import { listScans } from './scans/list-scans.ts';
import { admitScan, takeScan } from './scans/take-scan.ts';

export const routes: readonly Route[] = [
  command(incomingDrop.drop, dropPaper, admitUpload),
  query(queue.scans, listScans),
  command(queue.takeScan, takeScan, admitScan),
  command(incomingDrop.cut, cutPaper, cutBefore),
  act(incomingDrop.register, registerPaper),
  query(register.reservedNumbers, reservedNumbers),
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
  command(office.signFor, signFor),
  query(office.receipts, receipts),
  act(office.chase, chase),
  act(office.reassign, reassign),
  query(office.receivers, receivers),
  act(office.answerSender, answerSender),
  command(office.moveOriginal, moveOriginal),
  command(office.signOriginal, signOriginal),
  query(office.originals, originals),
  query(office.office, officeView),
  query(register.figures, registerFigures),
  query(contract.list, listIncoming),
  query(contract.detail, incomingDetail),
];
