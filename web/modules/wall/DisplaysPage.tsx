/** /displays: hang the board on this machine, or make a link for a screen. */
import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import { displays, openDisplay, shutDisplay } from '../../../contracts/modules/wall.ts';
import { wall } from '../../../contracts/texts/zh-CN/wall.ts';
import { Button } from '../../kit/Button.tsx';
import { type Column, DataTable } from '../../kit/DataTable.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useResult } from '../../kit/Result.tsx';
import { Waiting } from '../../kit/Waiting.tsx';
import { useAct } from '../../platform/api/useAct.ts';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';
import { useNow } from '../../platform/clock.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../platform/format.ts';
import { Go, PLACES } from '../../platform/navigation.tsx';
import './wall.css';

const { labels } = wall;
const DAYS = 90;

type Display = ReplyOf<typeof displays>['items'][number];

/** The screen. */
export default function DisplaysPage() {
  const read = useEndpoint(displays, {});
  const act = useAct(shutDisplay);
  const tell = useResult();
  const now = useNow();
  const shut = async (display: Display) => {
    try {
      await act.run({ params: { displayId: display.id }, body: {} });
      tell(labels.shutDone);
    } catch {
      // `act.error` shows it.
    }
  };
  const columns: readonly Column<Display>[] = [
    { key: 'name', title: labels.place, stacked: 'lead', cell: (d) => d.name },
    { key: 'by', title: labels.madeBy, width: 100, stacked: 'bare', cell: (d) => d.madeBy },
    {
      key: 'until',
      title: labels.until,
      width: 190,
      cell: (d) => formatInstant(d.endsAt),
      wideOnly: true,
      stacked: 'titled',
    },
    {
      key: 'state',
      title: labels.state,
      width: 90,
      stacked: 'bare',
      cell: (d) => (d.shutAt ? labels.shut : d.endsAt <= now ? labels.over : labels.shown),
    },
    {
      key: 'act',
      title: labels.act,
      width: 90,
      screenOnly: true,
      stacked: 'bare',
      cell: (d) =>
        d.shutAt || d.endsAt <= now ? (
          ''
        ) : (
          <button type="button" className="hy-link" onClick={() => void shut(d)}>
            {labels.shutNow}
            <span className="hy-hidden">{d.name}</span>
          </button>
        ),
    },
  ];
  return (
    <>
      <Panel title={labels.page} extra={<Go to={PLACES.wall}>{labels.hang}</Go>}>
        <p>{labels.what}</p>
        <MakeLink />
      </Panel>
      <Panel title={labels.displays} flush>
        {read.isPending ? <Waiting rows={3} /> : null}
        <ErrorNotice error={read.error ?? act.error} onRetry={() => void read.refetch()} />
        {read.data?.items.length === 0 ? <Empty title={labels.none} how={labels.noneHow} /> : null}
        {read.data && read.data.items.length > 0 ? (
          <DataTable caption={labels.displays} columns={columns} rows={read.data.items} keyOf={(d) => d.id} />
        ) : null}
      </Panel>
    </>
  );
}

function MakeLink() {
  const [name, setName] = useState('');
  const [days, setDays] = useState(DAYS);
  const [link, setLink] = useState<string | null>(null);
  const act = useAct(openDisplay);
  const tell = useResult();
  async function send(): Promise<void> {
    try {
      const made = await act.run({ body: { name: name.trim(), days } });
      setLink(`${window.location.origin}${PLACES.wall}#${made.token}`);
      setName('');
    } catch {
      // `act.error` shows it.
    }
  }
  return (
    <>
      <form
        className="wl-form"
        aria-label={labels.make}
        onSubmit={(e) => {
          e.preventDefault();
          if (!act.isRunning && name.trim().length > 1) void send();
        }}
      >
        <Input
          aria-label={labels.place}
          placeholder={labels.place}
          value={name}
          maxLength={60}
          onChange={(e) => setName(e.target.value)}
        />
        <span className="wl-days">
          {labels.days}
          <InputNumber
            aria-label={labels.days}
            min={1}
            max={366}
            precision={0}
            value={days}
            onChange={(value) => setDays(value ?? DAYS)}
          />
        </span>
        <Button submit kind="primary" busy={act.isRunning} disabled={name.trim().length < 2}>
          {labels.make}
        </Button>
      </form>
      <ErrorNotice error={act.error} />
      {link ? (
        <div role="status">
          <strong>{labels.once}</strong>
          <code className="wl-link">{link}</code>
          <Button
            onClick={() => {
              // Over plain HTTP browsers withhold the clipboard; the link stands there to be marked by hand.
              void navigator.clipboard?.writeText(link).then(() => tell(labels.copied));
            }}
          >
            {labels.copy}
          </Button>
        </div>
      ) : null}
    </>
  );
}
