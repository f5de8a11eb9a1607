/** What routing hangs into the matter page: forms of acts that every kind knows. Loaded apart from the manifest. */
import { routing } from '../../../contracts/texts/zh-CN/routing.ts';
import { registerActForms, registerMatterTab } from '../matters/public.ts';
import { CirculateForm } from './acts/CirculateForm.tsx';
import { HandOverForm } from './acts/HandOverForm.tsx';
import { RecallForm } from './acts/RecallForm.tsx';
import { SignReadForm } from './acts/SignReadForm.tsx';
import { CirculationSheet } from './circulation/CirculationSheet.tsx';
import './routing.css';

registerActForms({
  'routing.recall': { Form: RecallForm },
  'routing.hand_over': { Form: HandOverForm },
  'routing.circulate': { Form: CirculateForm },
  'routing.sign_read': { Form: SignReadForm, opensOnPhone: true },
});

registerMatterTab({
  key: 'circulation',
  label: routing.labels.circulation,
  isShown: (matter) => matter.wentRound > 0,
  Tab: CirculationSheet,
});
