/** What documents hangs into the matter page: bodies, sheets and the forms of its acts. Loaded apart from the manifest. */
import { documents as words } from '../../../contracts/texts/zh-CN/documents.ts';
import { incomingCheck as checks } from '../../../contracts/texts/zh-CN/incoming-check.ts';
import { registerActForms, registerMatterKind } from '../matters/public.ts';
import { AnswerSenderForm } from './acts/AnswerSenderForm.tsx';
import { AskSenderForm } from './acts/AskSenderForm.tsx';
import { CheckForm } from './acts/CheckForm.tsx';
import { ConcludeForm } from './acts/ConcludeForm.tsx';
import { InstructForm } from './acts/InstructForm.tsx';
import { PassOnForm } from './acts/PassOnForm.tsx';
import { ProposeForm } from './acts/ProposeForm.tsx';
import { RecordInstructionForm } from './acts/RecordInstructionForm.tsx';
import { RecordReplyForm } from './acts/RecordReplyForm.tsx';
import { ReturnPaperForm } from './acts/ReturnPaperForm.tsx';
import { ReturnProposalForm } from './acts/ReturnProposalForm.tsx';
import { ReviewForm } from './acts/ReviewForm.tsx';
import { IncomingBody } from './IncomingBody.tsx';
import { ProcessingSheet } from './sheet/ProcessingSheet.tsx';
import './documents.css';

registerMatterKind('documents.incoming', {
  Body: IncomingBody,
  Sheet: ProcessingSheet,
  sheetName: (matter) =>
    matter.step === 'documents.incoming.returned' ? checks.labels.printReturn : words.labels.printSheet,
});

registerActForms({
  'documents.check': { Form: CheckForm },
  'documents.return_paper': { Form: ReturnPaperForm },
  'documents.ask_sender': { Form: AskSenderForm },
  'documents.record_reply': { Form: RecordReplyForm },
  'documents.answer_sender': { Form: AnswerSenderForm },
  'documents.propose': { Form: ProposeForm },
  'documents.review': { Form: ReviewForm },
  'documents.return_proposal': { Form: ReturnProposalForm },
  'documents.instruct': { Form: InstructForm, opensOnPhone: true },
  'documents.record_instruction': { Form: RecordInstructionForm },
  'documents.pass_on': { Form: PassOnForm },
  'documents.conclude': { Form: ConcludeForm },
});
