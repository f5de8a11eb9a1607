/** Putting the demo back to its first day: a second press, since it takes away what others tried. */
import { useState } from 'react';
import { demo } from '../../../contracts/texts/zh-CN/demo.ts';
import { Button } from '../../kit/Button.tsx';
import { useResult } from '../../kit/Result.tsx';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { store } from '../../platform/storage.ts';
import { useReset } from './queries.ts';
import { GUIDE_KEY } from './useGuide.ts';

/** The button. */
export function ResetButton() {
  const [asked, setAsked] = useState(false);
  const { run, busy, error } = useReset();
  const tell = useResult();
  async function press(): Promise<void> {
    if (!asked) {
      setAsked(true);
      return;
    }
    if (await run()) {
      store(GUIDE_KEY, 0);
      tell(demo.labels.resetDone);
    }
    setAsked(false);
  }
  return (
    <div>
      <Button kind={asked ? 'danger' : 'plain'} busy={busy} onClick={() => void press()}>
        {busy ? demo.labels.resetting : asked ? demo.labels.resetAgain : demo.labels.reset}
      </Button>
      <ErrorNotice error={error} />
    </div>
  );
}
