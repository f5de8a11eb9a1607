/** The clerk's drop zone, on top of the desk. */
import { RegisterPaper } from '../../documents/public.ts';
import type { DeskState } from './useDesk.ts';

/** Dropping and registering; what was registered is opened at once, since its proposal comes next. */
export default function Registering({ desk }: { readonly desk: DeskState }) {
  return <RegisterPaper onRegistered={(done) => desk.open(done.matterId)} />;
}
