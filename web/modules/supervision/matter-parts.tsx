/** What supervision hangs into the matter page: bodies, sheets and the forms of its acts. Loaded apart from the manifest. */
import { supervision as words } from '../../../contracts/texts/zh-CN/supervision.ts';
import { registerActForms, registerMatterKind } from '../matters/public.ts';
import { AssignmentBody } from './AssignmentBody.tsx';
import { AcceptForm } from './acts/AcceptForm.tsx';
import { ApproveInitiationForm } from './acts/ApproveInitiationForm.tsx';
import { ApproveReportForm } from './acts/ApproveReportForm.tsx';
import { AskExtensionForm } from './acts/AskExtensionForm.tsx';
import { AssignForm } from './acts/AssignForm.tsx';
import { ChaseForm } from './acts/ChaseForm.tsx';
import { CompileForm } from './acts/CompileForm.tsx';
import { GrantExtensionForm } from './acts/GrantExtensionForm.tsx';
import { InitiateForm } from './acts/InitiateForm.tsx';
import { InstructAgainForm } from './acts/InstructAgainForm.tsx';
import { NoteForm } from './acts/NoteForm.tsx';
import { ObjectForm } from './acts/ObjectForm.tsx';
import { ReassignForm } from './acts/ReassignForm.tsx';
import { RefuseExtensionForm } from './acts/RefuseExtensionForm.tsx';
import { ReportForm } from './acts/ReportForm.tsx';
import { ReturnAnswerForm } from './acts/ReturnAnswerForm.tsx';
import { ReturnCompiledForm } from './acts/ReturnCompiledForm.tsx';
import { ReturnInitiationForm } from './acts/ReturnInitiationForm.tsx';
import { ReturnReportForm } from './acts/ReturnReportForm.tsx';
import { SignForm } from './acts/SignForm.tsx';
import { UpholdForm } from './acts/UpholdForm.tsx';
import { ItemBody } from './ItemBody.tsx';
import { ItemSheet } from './sheet/ItemSheet.tsx';
import { UnitSheet } from './sheet/UnitSheet.tsx';
import './supervision.css';

registerMatterKind('supervision.item', {
  Body: ItemBody,
  Sheet: ItemSheet,
  sheetName: words.labels.printItemSheet,
});
registerMatterKind('supervision.assignment', {
  Body: AssignmentBody,
  Sheet: UnitSheet,
  sheetName: words.labels.printSheet,
});

registerActForms({
  'supervision.initiate': { Form: InitiateForm },
  'supervision.approve_initiation': { Form: ApproveInitiationForm },
  'supervision.return_initiation': { Form: ReturnInitiationForm },
  'supervision.assign': { Form: AssignForm },
  'supervision.report': { Form: ReportForm },
  'supervision.sign': { Form: SignForm },
  'supervision.return_report': { Form: ReturnReportForm },
  'supervision.accept': { Form: AcceptForm },
  'supervision.return_answer': { Form: ReturnAnswerForm },
  'supervision.compile': { Form: CompileForm },
  'supervision.approve_report': { Form: ApproveReportForm },
  'supervision.return_compiled': { Form: ReturnCompiledForm },
  'supervision.note': { Form: NoteForm },
  'supervision.instruct_again': { Form: InstructAgainForm },
  'supervision.ask_extension': { Form: AskExtensionForm },
  'supervision.grant_extension': { Form: GrantExtensionForm },
  'supervision.refuse_extension': { Form: RefuseExtensionForm },
  'supervision.object': { Form: ObjectForm },
  'supervision.uphold': { Form: UpholdForm },
  'supervision.reassign': { Form: ReassignForm },
  'supervision.chase': { Form: ChaseForm },
});
