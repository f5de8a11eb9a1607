/** What spreading hangs into the matter page. */
import { note, returnReport, sign } from '../../../contracts/modules/spreading.ts';
import { spreading } from '../../../contracts/texts/zh-CN/spreading.ts';
import { type ActFormProps, OpinionForm, registerActForms, registerMatterKind } from '../matters/public.ts';
import { AssignForm } from './acts/AssignForm.tsx';
import { PassOnForm } from './acts/PassOnForm.tsx';
import { ReportForm } from './acts/ReportForm.tsx';
import { SummariseForm } from './acts/SummariseForm.tsx';
import { MessageBody } from './MessageBody.tsx';
import { PartBody } from './PartBody.tsx';
import './spreading.css';

function SignForm(form: ActFormProps) {
  return <OpinionForm form={form} endpoint={sign} required={false} />;
}

function NoteForm(form: ActFormProps) {
  return <OpinionForm form={form} endpoint={note} required={false} />;
}

function ReturnForm(form: ActFormProps) {
  return (
    <OpinionForm form={form} endpoint={returnReport} required placeholder={spreading.labels.returnWhy} />
  );
}

registerMatterKind('spreading.message', { Body: MessageBody });
registerMatterKind('spreading.part', { Body: PartBody });

registerActForms({
  'spreading.pass_on': { Form: PassOnForm, opensOnPhone: true },
  'spreading.assign': { Form: AssignForm },
  'spreading.report': { Form: ReportForm },
  'spreading.sign': { Form: SignForm },
  'spreading.return_report': { Form: ReturnForm },
  'spreading.summarise': { Form: SummariseForm },
  'spreading.note': { Form: NoteForm },
});
