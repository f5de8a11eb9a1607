/** What documents hangs into the matter page: bodies, sheets and the forms of its acts. Loaded apart from the manifest. */
import { documents as words } from '../../../contracts/texts/zh-CN/documents.ts';
import { registerActForms, registerMatterKind } from '../matters/public.ts';
import { ConcludeForm } from './acts/ConcludeForm.tsx';
import { InstructForm } from './acts/InstructForm.tsx';
import { PassOnForm } from './acts/PassOnForm.tsx';
import { ProposeForm } from './acts/ProposeForm.tsx';
import { RecordInstructionForm } from './acts/RecordInstructionForm.tsx';
import { ReturnProposalForm } from './acts/ReturnProposalForm.tsx';
import { ReviewForm } from './acts/ReviewForm.tsx';
import { IncomingBody } from './IncomingBody.tsx';
import { ProcessingSheet } from './sheet/ProcessingSheet.tsx';
import './documents.css';

registerMatterKind('documents.incoming', {
  Body: IncomingBody,
  Sheet: ProcessingSheet,
  sheetName: words.labels.printSheet,
});

registerActForms({
  'documents.propose': { Form: ProposeForm },
  'documents.review': { Form: ReviewForm },
  'documents.return_proposal': { Form: ReturnProposalForm },
  'documents.instruct': { Form: InstructForm, opensOnPhone: true },
  'documents.record_instruction': { Form: RecordInstructionForm },
  'documents.pass_on': { Form: PassOnForm },
  'documents.conclude': { Form: ConcludeForm },
});
