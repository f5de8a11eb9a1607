/** 提请清除: which matter, why. */
import { Input } from 'antd';
import { useState } from 'react';
import { proposePurge } from '../../../contracts/modules/secrecy.ts';
import { secrecy } from '../../../contracts/texts/zh-CN/secrecy.ts';
import { Button } from '../../kit/Button.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useAct } from '../../platform/api/useAct.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';

const { labels } = secrecy;

/** The form. */
export function ProposePurge(props: {
  readonly matter: string;
  readonly onMatter: (matter: string) => void;
}) {
  const [reason, setReason] = useState('');
  const [isSent, setSent] = useState(false);
  const propose = useAct(proposePurge);
  const send = async () => {
    setSent(false);
    await propose.run({ body: { matter: props.matter, reason } });
    props.onMatter('');
    setReason('');
    setSent(true);
  };
  return (
    <Panel title={labels.propose}>
      <p className="hy-muted">{labels.proposeHow}</p>
      <div className="secrecy-form">
        <Input
          aria-label={labels.matter}
          placeholder={labels.matter}
          value={props.matter}
          maxLength={80}
          onChange={(e) => props.onMatter(e.target.value)}
        />
        <Input.TextArea
          aria-label={labels.reason}
          placeholder={labels.reason}
          value={reason}
          rows={3}
          maxLength={200}
          onChange={(e) => setReason(e.target.value)}
        />
        <ErrorNotice error={propose.error} />
        {isSent ? <p aria-live="polite">{labels.sent}</p> : null}
        <Button
          kind="primary"
          busy={propose.isRunning}
          disabled={props.matter.trim().length < 2 || reason.trim().length < 4}
          onClick={() => void send().catch(() => {})}
        >
          {labels.send}
        </Button>
      </div>
    </Panel>
  );
}
