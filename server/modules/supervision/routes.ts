/** One line per endpoint. */
import * as contract from '../../../contracts/modules/supervision.ts';
import * as supervisionAssignments from '../../../contracts/modules/supervision-assignments.ts';
import * as papers from '../../../contracts/modules/supervision-papers.ts';
import { act, query, type Route } from '../../kernel/binding/api.ts';
import { accept } from './actions/accept.ts';
import { approveInitiation } from './actions/approve-initiation.ts';
import { approveReport } from './actions/approve-report.ts';
import { askExtension } from './actions/ask-extension.ts';
import { assign } from './actions/assign.ts';
import { chase } from './actions/chase.ts';
import { compile } from './actions/compile.ts';
import { grantExtension } from './actions/grant-extension.ts';
import { initiate } from './actions/initiate.ts';
import { instructAgain } from './actions/instruct-again.ts';
import { note } from './actions/note.ts';
import { object } from './actions/object.ts';
import { reassign } from './actions/reassign.ts';
import { refuseExtension } from './actions/refuse-extension.ts';
import { report } from './actions/report.ts';
import { returnAnswer } from './actions/return-answer.ts';
import { returnCompiled } from './actions/return-compiled.ts';
import { returnInitiation } from './actions/return-initiation.ts';
import { returnReport } from './actions/return-report.ts';
import { sign } from './actions/sign.ts';
import { uphold } from './actions/uphold.ts';
import { noticePaper, reportPaper } from './papers.ts';
import { assignmentDetail, itemDetail, ladder } from './queries.ts';

export const routes: readonly Route[] = [
  act(contract.initiate, initiate),
  act(contract.approveInitiation, approveInitiation),
  act(contract.returnInitiation, returnInitiation),
  act(supervisionAssignments.assign, assign),
  act(supervisionAssignments.report, report),
  act(supervisionAssignments.sign, sign),
  act(supervisionAssignments.returnReport, returnReport),
  act(supervisionAssignments.accept, accept),
  act(supervisionAssignments.returnAnswer, returnAnswer),
  act(contract.compile, compile),
  act(contract.approveReport, approveReport),
  act(contract.returnCompiled, returnCompiled),
  act(contract.note, note),
  act(contract.instructAgain, instructAgain),
  act(supervisionAssignments.askExtension, askExtension),
  act(supervisionAssignments.grantExtension, grantExtension),
  act(supervisionAssignments.refuseExtension, refuseExtension),
  act(supervisionAssignments.object, object),
  act(supervisionAssignments.uphold, uphold),
  act(supervisionAssignments.reassign, reassign),
  act(supervisionAssignments.chase, chase),
  query(contract.itemDetail, itemDetail),
  query(supervisionAssignments.assignmentDetail, assignmentDetail),
  query(supervisionAssignments.ladder, ladder),
  query(papers.noticePaper, noticePaper),
  query(papers.reportPaper, reportPaper),
];
