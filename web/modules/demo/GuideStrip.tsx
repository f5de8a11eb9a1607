/** The guide above every screen of a demo: who is next, what to do, and changing person by a tap. */
import { useState } from 'react';
import { said } from '../../../contracts/texts/texts.ts';
import { demo } from '../../../contracts/texts/zh-CN/demo.ts';
import { Button } from '../../kit/Button.tsx';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { useInstance } from '../../platform/instance.ts';
import { useMe } from '../../platform/session.tsx';
import { useIsPhone } from '../../platform/useIsPhone.ts';
import { inOrder, type LoopStep, loopOf } from './loop.ts';
import { PersonCard } from './PersonCard.tsx';
import { type DemoPerson, useDemoPersons, useEnterAs } from './queries.ts';
import { ResetButton } from './ResetButton.tsx';
import { Samples } from './Samples.tsx';
import { type Guide, useGuide } from './useGuide.ts';
import './demo.css';

/** The strip; nothing on a real instance. */
export default function GuideStrip() {
  const instance = useInstance();
  const { data } = useDemoPersons(instance?.demo ?? false);
  if (!instance?.demo || !data) return null;
  return <Strip persons={data.persons} />;
}

function Strip({ persons }: { readonly persons: readonly DemoPerson[] }) {
  const me = useMe();
  const steps = loopOf(persons);
  const isPhone = useIsPhone();
  const guide = useGuide(
    steps.length,
    steps.findIndex((s) => s.person.personId === me.personId),
    isPhone,
  );
  const [choosing, setChoosing] = useState(false);
  const { enterAs, entering, error } = useEnterAs();
  const step = steps[guide.at];
  return (
    <aside className="demo-strip" aria-label={demo.labels.guide}>
      <div className="demo-strip-line">
        {step ? <StepWords step={step} guide={guide} all={steps.length} myId={me.personId} /> : null}
        <span className="demo-strip-acts">
          {step ? (
            <Onward steps={steps} guide={guide} myId={me.personId} enterAs={enterAs} entering={entering} />
          ) : null}
          <Button pressed={choosing} onClick={() => setChoosing((c) => !c)}>
            {demo.labels.guideSwitch}
          </Button>
          <Button
            kind="quiet"
            label={guide.folded ? demo.labels.guideUnfold : demo.labels.guideFold}
            onClick={() => guide.fold(!guide.folded)}
          >
            {guide.folded ? '▾' : '▴'}
          </Button>
        </span>
      </div>
      <ErrorNotice error={error} />
      {step && !guide.folded && guide.at === 0 && me.personId === step.person.personId ? <Samples /> : null}
      {choosing ? (
        <Chooser
          persons={persons}
          myId={me.personId}
          entering={entering}
          onEnter={(id) => {
            setChoosing(false);
            void enterAs(id);
          }}
        />
      ) : null}
    </aside>
  );
}

function StepWords(props: {
  readonly step: LoopStep;
  readonly guide: Guide;
  readonly all: number;
  readonly myId: number;
}) {
  const { step, guide } = props;
  return (
    <div className="demo-strip-words">
      <span className="demo-strip-count">
        {said(demo.labels.guideOf, { n: guide.at + 1, all: props.all })}
      </span>
      <strong>{step.title}</strong>
      {guide.folded ? null : <span className="demo-strip-how">{step.how}</span>}
      {step.person.personId === props.myId && !guide.folded ? (
        <span className="hy-tag">{demo.labels.guideYours}</span>
      ) : null}
    </div>
  );
}

/** One button leads on: become the person of this step, or, being that person, go to the next step's. */
function Onward(props: {
  readonly steps: readonly LoopStep[];
  readonly guide: Guide;
  readonly myId: number;
  readonly enterAs: (personId: number) => Promise<void>;
  readonly entering: number | null;
}) {
  const { steps, guide, myId } = props;
  const here = steps[guide.at];
  if (!here) return null;
  const isMine = here.person.personId === myId;
  const target = isMine ? steps[guide.at + 1] : here;
  const goOn = () => {
    if (!target) return;
    if (isMine) guide.goTo(guide.at + 1);
    if (target.person.personId !== myId) void props.enterAs(target.person.personId);
  };
  return (
    <>
      {guide.at > 0 && !guide.folded ? (
        <Button kind="quiet" onClick={() => guide.goTo(guide.at - 1)}>
          {demo.labels.guideBefore}
        </Button>
      ) : null}
      {target ? (
        <Button kind={isMine ? 'plain' : 'primary'} busy={props.entering !== null} onClick={goOn}>
          {said(guide.folded ? demo.labels.guideTo : demo.labels.guideGoOn, { name: target.person.name })}
        </Button>
      ) : (
        <Button onClick={() => guide.goTo(0)}>{demo.labels.guideDone}</Button>
      )}
    </>
  );
}

function Chooser(props: {
  readonly persons: readonly DemoPerson[];
  readonly myId: number;
  readonly entering: number | null;
  readonly onEnter: (personId: number) => void;
}) {
  const { guided, others } = inOrder(props.persons);
  return (
    <section className="demo-chooser" aria-label={demo.labels.guideAll}>
      <div className="demo-cards">
        {[...guided, ...others].map((person) => (
          <PersonCard
            key={person.personId}
            person={person}
            isMe={person.personId === props.myId}
            isEntering={props.entering === person.personId}
            onEnter={() => props.onEnter(person.personId)}
          />
        ))}
      </div>
      <ResetButton />
    </section>
  );
}
