/** What archives hangs into the matter page: bodies, sheets and the forms of its acts. Loaded apart from the manifest. */
import { registerActForms } from '../matters/public.ts';
import { ArrangeForm } from './ArrangeForm.tsx';
import './archives.css';

registerActForms({ 'archives.arrange': { Form: ArrangeForm } });
