/** Chasing from the ladder, in place. */
import { Input } from 'antd';
import { useState } from 'react';
import { chase } from '../../../../contracts/modules/supervision-assignments.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { base } from '../../../../contracts/texts/zh-CN/base.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { Button } from '../../../kit/Button.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import type { LadderRow } from '../queries.ts';

const { labels } = supervision;

/** A strip to chase one row's holder. */
export function ChaseLine({ row, onClose }: { readonly row: LadderRow; readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const act = useAct(chase);
  const tell = useResult();

  async function send(): Promise<void> {
    try {
      const done = await act.run({ params: { matterId: row.matterId }, body: { text: text.trim() } });
      tell(said(labels.chased, { who: done.nowWith.join('、') || row.unitName }));
      onClose();
    } catch {
      // `act.error` shows it.
    }
  }

  return (
    <form
      className="sv-chase"
      aria-label={labels.chase}
      onSubmit={(e) => {
        e.preventDefault();
        if (!act.isRunning) void send();
      }}
    >
      <strong>
        {labels.chase} {row.unitName}
      </strong>
      <span className="hy-muted">{row.itemTitle}</span>
      <Input
        aria-label={labels.chaseText}
        placeholder={labels.chaseHint}
        value={text}
        maxLength={300}
        autoFocus
        onChange={(e) => setText(e.target.value)}
      />
      <Button submit kind="primary" busy={act.isRunning}>
        {labels.chase}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {base.labels.cancel}
      </Button>
      <ErrorNotice error={act.error} />
    </form>
  );
}
