/** 记一条: the next line of the log. */
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { addEntry, EntryKind } from '../../../../contracts/modules/duty.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { duty } from '../../../../contracts/texts/zh-CN/duty.ts';
import { Button } from '../../../kit/Button.tsx';
import { MomentInput } from '../../../kit/MomentInput.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { typedInstant } from '../moments.ts';

const { labels } = duty;
const EMPTY = { kind: 'phone' as EntryKind, text: '', fromWhom: '', matter: '', at: '', isEvent: false };

/** The form. */
export function WriteLine() {
  const [line, setLine] = useState(EMPTY);
  const act = useAct(addEntry);
  const tell = useResult();
  const set = (part: Partial<typeof EMPTY>) => setLine({ ...line, ...part });
  const send = async () => {
    const at = typedInstant(line.at);
    const { kind, text, fromWhom, isEvent } = line;
    const matter = line.matter.trim();
    try {
      await act.run({
        body: { kind, text, fromWhom, isEvent, ...(at ? { at } : {}), ...(matter ? { matter } : {}) },
      });
      setLine(EMPTY);
      tell(labels.written);
    } catch {
      // `act.error` shows it.
    }
  };
  return (
    <Panel title={labels.write}>
      <form
        className="duty-write"
        aria-label={labels.write}
        onSubmit={(e) => {
          e.preventDefault();
          if (!act.isRunning && line.text.trim().length > 1) void send();
        }}
      >
        <div className="duty-form">
          <Select
            aria-label={labels.kind}
            value={line.kind}
            options={EntryKind.options.map((kind) => ({
              value: kind,
              label: textOf('names', `entry.${kind}`),
            }))}
            onChange={(kind: EntryKind) => set({ kind })}
          />
          <Input
            aria-label={labels.fromWhom}
            placeholder={labels.fromWhom}
            value={line.fromWhom}
            maxLength={100}
            onChange={(e) => set({ fromWhom: e.target.value })}
          />
        </div>
        <Input.TextArea
          aria-label={labels.text}
          placeholder={labels.textHow}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={line.text}
          maxLength={2000}
          onChange={(e) => set({ text: e.target.value })}
        />
        <div className="duty-form">
          <div className="duty-field">
            <span>{labels.at}</span>
            <MomentInput label={labels.at} value={line.at} onChange={(at) => set({ at })} />
          </div>
          <Input
            aria-label={labels.matter}
            placeholder={labels.matter}
            value={line.matter}
            maxLength={80}
            onChange={(e) => set({ matter: e.target.value })}
          />
        </div>
        <div className="duty-form">
          <Checkbox checked={line.isEvent} onChange={(e) => set({ isEvent: e.target.checked })}>
            {labels.isEvent}
          </Checkbox>
          <Button submit kind="primary" busy={act.isRunning} disabled={line.text.trim().length < 2}>
            {labels.doWrite}
          </Button>
        </div>
        <ErrorNotice error={act.error} />
      </form>
    </Panel>
  );
}
