/** The leader's phone: two piles, 待批 and 回音; in 待批 one matter fills the screen. */
import { useEffect, useState } from 'react';
import { said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Tabs } from '../../../kit/Tabs.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { PLACES, useGo, useUrlWord } from '../../../platform/navigation.tsx';
import { MatterView } from '../../matters/public.ts';
import { ToReadLine } from '../../routing/public.ts';
import { EchoList } from '../parts/EchoList.tsx';
import { inReadingOrder, withinPages } from '../parts/reading-order.ts';
import { deskRows } from '../parts/rows.ts';
import { UrgedPart } from '../parts/UrgedPart.tsx';
import { useCounts, useInbox } from '../queries.ts';

const { labels } = desks;

/** The two piles. */
export function LeaderPhone() {
  const [pile, setPile] = useUrlWord('pile');
  const go = useGo();
  const { data } = useCounts();
  return (
    <>
      <ToReadLine />
      <UrgedPart />
      <Tabs
        label={labels.inbox}
        active={pile === 'echoes' ? 'echoes' : 'instruct'}
        onChange={(key) => setPile(key === 'echoes' ? 'echoes' : undefined)}
        tabs={[
          { key: 'instruct', label: labels.pileInstruct, count: data?.total ?? 0 },
          { key: 'echoes', label: labels.pileEchoes, count: data?.echoes ?? 0 },
        ]}
      />
      {pile === 'echoes' ? (
        <EchoList at={undefined} onOpen={(matterId) => go(PLACES.matter(matterId))} />
      ) : (
        <InstructPile />
      )}
    </>
  );
}

function InstructPile() {
  const pages = useInbox();
  // By the paper, not by its place alone: what comes in meanwhile must not change the paper under his hand.
  const [shown, setShown] = useState({ key: '', place: 0 });
  const rows = deskRows(withinPages(pages.byPage, inReadingOrder));
  const found = rows.findIndex((row) => row.key === shown.key);
  const at = found >= 0 ? found : Math.min(shown.place, Math.max(0, rows.length - 1));
  const key = rows[at]?.key ?? '';
  useEffect(() => setShown({ key, place: at }), [key, at]);
  const turnTo = (place: number) => setShown({ key: rows[place]?.key ?? '', place });
  if (pages.isPending) return <Waiting rows={8} />;
  if (pages.error && rows.length === 0) return <ErrorNotice error={pages.error} onRetry={pages.refetch} />;
  const row = rows[at];
  if (!row) return <Empty title={labels.instructEmpty} how={labels.instructEmptyHow} />;
  return (
    <>
      {rows.length > 1 ? (
        <div className="desk-pager">
          <Button disabled={at === 0} onClick={() => turnTo(at - 1)}>
            {labels.before}
          </Button>
          <span>{said(labels.oneOf, { n: at + 1, all: rows.length })}</span>
          <Button disabled={at === rows.length - 1} onClick={() => turnTo(at + 1)}>
            {labels.next}
          </Button>
        </div>
      ) : null}
      <MatterView key={row.key} matterId={row.key} />
    </>
  );
}
