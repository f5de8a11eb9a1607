/** The first five minutes: tap a person, take a sample, or open it on the phone. */
import { lazy, Suspense } from 'react';
import { said } from '../../../contracts/texts/texts.ts';
import { demo } from '../../../contracts/texts/zh-CN/demo.ts';
import { Waiting } from '../../kit/Waiting.tsx';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { store } from '../../platform/storage.ts';
import { FindPerson } from './FindPerson.tsx';
import { inOrder } from './loop.ts';
import { PersonCard } from './PersonCard.tsx';
import { type DemoPerson, useDoor, useEnterAs } from './queries.ts';
import { ResetButton } from './ResetButton.tsx';
import { Samples } from './Samples.tsx';
import { GUIDE_KEY } from './useGuide.ts';
import './demo.css';

const PhoneCode = lazy(() => import('./PhoneCode.tsx'));

/** The demo's part of the door. */
export function DemoDoor({ phoneUrls }: { readonly phoneUrls: readonly string[] }) {
  const read = useDoor();
  const { enterAs, entering, error } = useEnterAs();
  if (read.isPending) return <Waiting rows={8} />;
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  const { loading } = read.data;
  if (loading)
    return (
      <p role="status" aria-live="polite">
        {loading.hasFailed
          ? demo.labels.loadingFailed
          : said(demo.labels.loading, { percent: loading.percent, doing: loading.doing })}
      </p>
    );
  const { guided, others } = inOrder(read.data.persons);
  const card = (person: DemoPerson) => (
    <PersonCard
      key={person.personId}
      person={person}
      isEntering={entering === person.personId}
      onEnter={() => {
        // Tapping the first person begins the round anew.
        if (person === guided[0]) store(GUIDE_KEY, 0);
        void enterAs(person.personId);
      }}
    />
  );
  return (
    <div className="demo-door">
      <section aria-labelledby="demo-loop">
        <h2 id="demo-loop">
          {demo.labels.title} <span className="hy-muted">{demo.labels.invented}</span>
        </h2>
        <ErrorNotice error={error} />
        <h3>{demo.labels.inLoop}</h3>
        <div className="demo-cards demo-cards-loop">{guided.map(card)}</div>
        <h3>{demo.labels.others}</h3>
        <FindPerson entering={entering} onEnter={(id) => void enterAs(id)} />
        <div className="demo-cards">{others.map(card)}</div>
      </section>
      <aside className="demo-side">
        <Samples />
        {phoneUrls[0] ? (
          <Suspense fallback={null}>
            <PhoneCode urls={phoneUrls} />
          </Suspense>
        ) : null}
        <ResetButton />
        <p className="hy-muted">{said(demo.labels.password, { password: read.data.password })}</p>
      </aside>
    </div>
  );
}
