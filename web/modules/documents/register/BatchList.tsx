/** Many papers dropped at once: what was read of each, which are certain, and registering those in one go. */
import { useState } from 'react';
import { type Drop, register } from '../../../../contracts/modules/incoming-drop.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { Button } from '../../../kit/Button.tsx';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { batchBody, type Doubt, doubtOf } from './batch.ts';
import '../documents.css';

const { labels } = documents;

/** A paper with what keeps it from being registered with the others. */
interface Row {
  readonly drop: Drop;
  readonly doubt: Doubt;
}

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'title',
    title: labels.title,
    stacked: 'lead',
    cell: ({ drop }) => <strong>{drop.fields.title.value ?? drop.file.name}</strong>,
  },
  {
    key: 'sender',
    title: labels.sender,
    width: 170,
    stacked: 'bare',
    cell: ({ drop }) => drop.fields.sender.value,
  },
  {
    key: 'number',
    title: labels.number,
    width: 160,
    wideOnly: true,
    cell: ({ drop }) => <span className="dc-number">{drop.fields.number.value}</span>,
  },
  {
    key: 'doubt',
    title: labels.batchState,
    width: 130,
    stacked: 'bare',
    cell: ({ doubt }) => (
      <span className={doubt === 'none' ? 'hy-tag' : 'hy-tag hy-tag-warn'}>
        {textOf('names', `batch.${doubt}`)}
      </span>
    ),
  },
];

/** The list; nothing for a single paper. `onRegistered` takes each off as it is done. */
export function BatchList(props: {
  readonly drops: readonly Drop[];
  readonly onRegistered: (fileId: string) => void;
  readonly onChoose: (fileId: string) => void;
}) {
  const { drops } = props;
  const rows = drops.map((drop) => ({ drop, doubt: doubtOf(drop, drops) }));
  const sure = rows.flatMap(({ drop, doubt }) => (doubt === 'none' ? [drop] : []));
  const act = useAct(register);
  const tell = useResult();
  const [done, setDone] = useState<number | null>(null);
  if (drops.length < 2) return null;

  async function send(): Promise<void> {
    setDone(0);
    let count = 0;
    try {
      for (const drop of sure) {
        await act.run({ body: batchBody(drop) });
        count += 1;
        setDone(count);
        props.onRegistered(drop.file.id);
      }
    } catch {
      // `act.error` shows it; what was registered is off the list, the rest waits.
    } finally {
      setDone(null);
      if (count > 0) tell(said(labels.batchDone, { n: count }));
    }
  }

  return (
    <Panel
      title={said(labels.batchTitle, { n: drops.length })}
      flush
      extra={
        sure.length > 0 ? (
          <Button kind="primary" busy={done !== null} onClick={() => void send()}>
            {done === null
              ? said(labels.batchDo, { n: sure.length })
              : said(labels.batchDoing, { done, n: sure.length })}
          </Button>
        ) : null
      }
    >
      <ErrorNotice error={act.error} />
      <DataTable
        caption={labels.register}
        columns={COLUMNS}
        rows={rows}
        keyOf={({ drop }) => drop.file.id}
        onOpen={({ drop }) => props.onChoose(drop.file.id)}
      />
    </Panel>
  );
}
