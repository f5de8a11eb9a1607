/** `/`: the person's desk. */
import { Suspense } from 'react';
import { localDateOf } from '../../../../contracts/base/dates.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Hints } from '../../../kit/Hints.tsx';
import { Panes } from '../../../kit/Panes.tsx';
import { Tabs } from '../../../kit/Tabs.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useNow } from '../../../platform/clock.ts';
import { formatDay } from '../../../platform/format.ts';
import { useUrlWord } from '../../../platform/navigation.tsx';
import { useMe } from '../../../platform/session.tsx';
import { ToReadLine } from '../../routing/public.ts';
import { LeaderPhone } from '../desks/LeaderPhone.tsx';
import { hintsOf, planOf } from '../desks/plan.tsx';
import { Figures } from '../parts/Figures.tsx';
import { ReadingPane } from '../parts/ReadingPane.tsx';
import { UrgedPart } from '../parts/UrgedPart.tsx';
import { type DeskState, useDesk } from '../parts/useDesk.ts';
import '../desks.css';

/** The screen. Who sits at several desks gets a tab for each. */
export default function DeskPage() {
  const me = useMe();
  const desk = useDesk();
  const [chosen, setChosen] = useUrlWord('desk');
  const shown = me.desks.find((d) => d === chosen) ?? me.desks[0];
  if (shown === 'leader' && desk.isPhone) return <LeaderPhone />;
  return (
    <Panes
      list={
        <>
          {me.desks.length > 1 ? (
            <Tabs
              label={desks.labels.myDesks}
              active={shown ?? ''}
              onChange={setChosen}
              tabs={me.desks.map((d) => ({ key: d, label: textOf('names', `role.${d}`) }))}
            />
          ) : null}
          <DeskParts desk={desk} name={shown} />
        </>
      }
      reading={desk.at ? <ReadingPane desk={desk} matterId={desk.at} /> : null}
      readingLabel={desks.labels.reading}
    />
  );
}

function DeskParts({ desk, name }: { readonly desk: DeskState; readonly name: string | undefined }) {
  const me = useMe();
  const at = useNow();
  const plan = planOf(name);
  return (
    <>
      <header className="desk-head">
        <h1>{said(desks.labels.greeting, { name: me.name, day: formatDay(localDateOf(at), at) })}</h1>
        {plan.isQuiet ? null : <Figures />}
      </header>
      <Hints name={`desk.${name ?? 'plain'}`} hints={hintsOf(plan, desk.isPhone)} />
      {desk.isPhone ? <ToReadLine /> : null}
      <UrgedPart />
      {plan.parts.map(({ name: partName, Part }) => (
        <Suspense key={partName} fallback={<Waiting rows={3} />}>
          <Part desk={desk} />
        </Suspense>
      ))}
    </>
  );
}
