/** What routing hangs into the matter page: forms of acts that every kind knows. Loaded apart from the manifest. */
import { routing } from '../../../contracts/texts/zh-CN/routing.ts';
import { registerActForms, registerMatterTab } from '../matters/public.ts';
import { AnswerForm } from './acts/AnswerForm.tsx';
import { AddSignerForm, AskStandInForm, ConsultForm, CountersignForm } from './acts/AskForms.tsx';
import { CirculateForm } from './acts/CirculateForm.tsx';
import { HandOverForm } from './acts/HandOverForm.tsx';
import { RecallForm } from './acts/RecallForm.tsx';
import { ReopenForm } from './acts/ReopenForm.tsx';
import { SignReadForm } from './acts/SignReadForm.tsx';
import { ReturnToForm, SendOnForm } from './acts/WayForms.tsx';
import { ResumeForm, SuspendForm, VoidForm } from './acts/WholeForms.tsx';
import { WithdrawForm } from './acts/WithdrawForm.tsx';
import { CirculationSheet } from './circulation/CirculationSheet.tsx';
import './routing.css';

registerActForms({
  'routing.recall': { Form: RecallForm },
  'routing.hand_over': { Form: HandOverForm },
  'routing.countersign': { Form: CountersignForm },
  'routing.add_signer': { Form: AddSignerForm },
  'routing.consult': { Form: ConsultForm },
  'routing.ask_stand_in': { Form: AskStandInForm },
  'routing.answer': { Form: AnswerForm, opensOnPhone: true },
  'routing.withdraw': { Form: WithdrawForm },
  'routing.return_to': { Form: ReturnToForm },
  'routing.send_on': { Form: SendOnForm },
  'routing.suspend': { Form: SuspendForm },
  'routing.resume': { Form: ResumeForm },
  'routing.void': { Form: VoidForm },
  'routing.reopen': { Form: ReopenForm },
  'routing.circulate': { Form: CirculateForm },
  'routing.sign_read': { Form: SignReadForm, opensOnPhone: true },
});

registerMatterTab({
  key: 'circulation',
  label: routing.labels.circulation,
  isShown: (matter) => matter.wentRound > 0,
  Tab: CirculationSheet,
});
