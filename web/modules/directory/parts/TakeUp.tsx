/** 安排任职: somebody who is there takes the post up, acts in it or is seconded to it; or a new person is entered with it. */
import { Input, Select } from 'antd';
import { useState } from 'react';
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import { HoldingKind, takeUp } from '../../../../contracts/modules/holdings.ts';
import { addPerson } from '../../../../contracts/modules/organisation.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { Button } from '../../../kit/Button.tsx';
import { PersonPicker } from '../../../kit/pickers/pickers.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { today } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { Day } from './Day.tsx';

const { labels } = directory;
type HowHeld = (typeof HoldingKind.options)[number];

/** The form. */
export function TakeUp(props: { readonly postId: number; readonly onDone: () => void }) {
  const [isNew, setNew] = useState(false);
  const [who, setWho] = useState<number | null>(null);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<HowHeld>('own');
  const [from, setFrom] = useState<LocalDate>(today());
  const [to, setTo] = useState<LocalDate | null>(null);
  const [take, add] = [useAct(takeUp), useAct(addPerson)];
  const { postId } = props;
  const send = () => {
    const done = isNew
      ? add.run({ body: { name: name.trim(), postId, kind, from } })
      : who === null
        ? undefined
        : take.run({ body: { personId: who, postId, kind, from, to } });
    void done?.then(props.onDone).catch(() => {});
  };
  return (
    <div className="directory-form">
      {isNew ? (
        <Input
          aria-label={labels.personName}
          placeholder={labels.personName}
          maxLength={60}
          value={name}
          onChange={(e) => setName(e.target.value)}
        />
      ) : (
        <PersonPicker among="all" label={labels.who} placeholder={labels.who} value={who} onChange={setWho} />
      )}
      <span className="directory-acts">
        <Button kind="quiet" pressed={isNew} onClick={() => setNew(!isNew)}>
          {labels.addPerson}
        </Button>
        <Select<HowHeld>
          aria-label={labels.how}
          value={kind}
          options={HoldingKind.options.map((k) => ({ value: k, label: textOf('names', `holding.${k}`) }))}
          onChange={setKind}
        />
        <Day label={labels.from} value={from} onChange={(day) => day && setFrom(day)} />
        {isNew ? null : <Day label={labels.to} value={to} mayBeOpen onChange={setTo} />}
      </span>
      <ErrorNotice error={take.error ?? add.error} />
      <span className="directory-acts">
        <Button
          kind="primary"
          busy={take.isRunning || add.isRunning}
          disabled={isNew ? name.trim() === '' : who === null}
          onClick={send}
        >
          {labels.save}
        </Button>
        <Button onClick={props.onDone}>{labels.cancel}</Button>
      </span>
    </div>
  );
}
