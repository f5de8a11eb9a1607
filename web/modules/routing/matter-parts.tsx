/** What routing hangs into the matter page: forms of acts that every kind knows. Loaded apart from the manifest. */
import { registerActForms } from '../matters/public.ts';
import { HandOverForm } from './acts/HandOverForm.tsx';
import { RecallForm } from './acts/RecallForm.tsx';

registerActForms({
  'routing.recall': { Form: RecallForm },
  'routing.hand_over': { Form: HandOverForm },
});
