/** The last backup, and registering another: red when older than a day. */
import { Input } from 'antd';
import { useState } from 'react';
import { epochOf, type Instant } from '../../../../contracts/base/dates.ts';
import { registerBackup } from '../../../../contracts/modules/administration.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { administration } from '../../../../contracts/texts/zh-CN/administration.ts';
import { Button } from '../../../kit/Button.tsx';
import { Light } from '../../../kit/Light.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { useNow } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../../platform/format.ts';

const { labels } = administration;
const DAY_MS = 86_400_000;

/** The panel. */
export function BackupPanel(props: {
  readonly backup: { readonly at: Instant; readonly place: string } | null;
}) {
  const { backup } = props;
  const [place, setPlace] = useState('');
  const act = useAct(registerBackup);
  const tell = useResult();
  const at = useNow();
  const isOld = backup === null || epochOf(at) - epochOf(backup.at) > DAY_MS;
  async function send(): Promise<void> {
    try {
      await act.run({ body: { place: place.trim() } });
      setPlace('');
      tell(labels.backupDone);
    } catch {
      // `act.error` shows it.
    }
  }
  return (
    <Panel title={labels.backup}>
      <p>
        {backup
          ? said(labels.backupLine, { at: formatInstant(backup.at), place: backup.place })
          : labels.backupNone}{' '}
        {isOld ? <Light light="red" words={labels.backupOld} /> : null}
      </p>
      <form
        className="ad-form"
        aria-label={labels.backupRegister}
        onSubmit={(e) => {
          e.preventDefault();
          if (!act.isRunning && place.trim().length > 1) void send();
        }}
      >
        <Input
          aria-label={labels.backupPlace}
          placeholder={labels.backupPlace}
          value={place}
          maxLength={200}
          onChange={(e) => setPlace(e.target.value)}
        />
        <Button submit busy={act.isRunning} disabled={place.trim().length < 2}>
          {labels.backupRegister}
        </Button>
      </form>
      <ErrorNotice error={act.error} />
    </Panel>
  );
}
