/** What is open at the right of a desk. */
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Button } from '../../../kit/Button.tsx';
import { MatterLink } from '../../../platform/navigation.tsx';
import { useShortcuts } from '../../../platform/shortcuts.ts';
import { MatterView } from '../../matters/public.ts';
import type { DeskState } from './useDesk.ts';

/** The matter page in the pane. Esc closes it. */
export function ReadingPane({ desk, matterId }: { readonly desk: DeskState; readonly matterId: string }) {
  useShortcuts([{ key: 'Escape', does: desks.labels.closePane, run: desk.close }]);
  return (
    <>
      <div className="desk-pane-bar">
        <MatterLink matterId={matterId}>{desks.labels.openWhole}</MatterLink>
        <Button kind="quiet" onClick={desk.close}>
          {desks.labels.closePane} ×
        </Button>
      </div>
      <MatterView key={matterId} matterId={matterId} onDone={() => desk.goOn()} />
    </>
  );
}
