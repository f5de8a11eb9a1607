/** 改派: which post, and why. */
import { Input, Select } from 'antd';
import { useState } from 'react';
import { reassign, receivers } from '../../../../contracts/modules/incoming-office.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { incomingOffice } from '../../../../contracts/texts/zh-CN/incoming-office.ts';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { OfficeForm } from './OfficeForm.tsx';

const { labels } = incomingOffice;

/** The posts with their open load, so that nobody is swamped. */
export function ReassignForm(props: { readonly matterId: string; readonly onClose: () => void }) {
  const { matterId, onClose } = props;
  const [toPostId, setTo] = useState<number | null>(null);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const posts = useEndpoint(receivers, {});
  const act = useAct(reassign);
  const tell = useResult();
  const isMissing = toPostId === null || why.trim() === '';

  async function send(): Promise<void> {
    setTried(true);
    if (toPostId === null || why.trim() === '') return;
    try {
      const body = { toPostId, opinion: { text: why.trim() } };
      const done = await act.run({ params: { matterId }, body });
      tell(said(labels.reassignDone, { who: done.nowWith.join('、') }));
      onClose();
    } catch {
      // `act.error` shows it.
    }
  }

  return (
    <OfficeForm
      name={labels.doReassign}
      isRunning={act.isRunning}
      error={act.error ?? posts.error}
      missing={tried && isMissing ? labels.reassignNeeded : null}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Select
        aria-label={labels.reassignTo}
        placeholder={labels.reassignTo}
        value={toPostId}
        options={(posts.data?.items ?? []).map((p) => ({
          value: p.postId,
          label: `${p.unitName} ${said(labels.reassignOpen, { name: p.name, n: p.open })}`,
        }))}
        onChange={setTo}
      />
      <Input
        aria-label={labels.reassignWhy}
        placeholder={labels.reassignWhy}
        value={why}
        maxLength={300}
        onChange={(e) => setWhy(e.target.value)}
      />
    </OfficeForm>
  );
}
