/** 机构人员, /directory: the tree at the left, a unit, a person or the groups at the right; which one stands in the address. */
import { useEffect, useRef, useState } from 'react';
import { directory } from '../../../contracts/texts/zh-CN/directory.ts';
import { Button } from '../../kit/Button.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { PersonPicker } from '../../kit/pickers/pickers.tsx';
import { useUrlWords } from '../../platform/navigation.tsx';
import { useIsPhone } from '../../platform/useIsPhone.ts';
import './directory.css';
import { Groups } from './parts/Groups.tsx';
import { PersonPane } from './parts/PersonPane.tsx';
import { UnitPane } from './parts/UnitPane.tsx';
import { UnitTree } from './parts/UnitTree.tsx';

const { labels } = directory;

/** The screen. */
export default function DirectoryPage() {
  const [words, set] = useUrlWords();
  const unitId = Number(words.unit) || null;
  const personId = Number(words.person) || null;
  const show = (change: { unit?: number; person?: number; groups?: boolean }) =>
    set({
      unit: change.unit === undefined ? undefined : String(change.unit),
      person: change.person === undefined ? undefined : String(change.person),
      groups: change.groups ? 'yes' : undefined,
    });
  const [isFinding, setFinding] = useState(0);
  const isPhone = useIsPhone();
  const pane = useRef<HTMLDivElement>(null);
  const shown = `${unitId}/${personId}/${String(words.groups)}`;
  const before = useRef(shown);
  // On a phone the pane lies below the tree: what was chosen comes into sight.
  useEffect(() => {
    if (isPhone && shown !== before.current) pane.current?.scrollIntoView({ block: 'start' });
    before.current = shown;
  }, [isPhone, shown]);
  return (
    <div className="directory-page">
      <header className="directory-head">
        <h1>{labels.page}</h1>
        <span className="directory-find">
          <PersonPicker
            key={isFinding}
            among="all"
            label={labels.findPerson}
            placeholder={labels.findPerson}
            value={null}
            onChange={(id) => {
              if (id !== null) show({ person: id });
              setFinding((n) => n + 1);
            }}
          />
        </span>
        <Button pressed={words.groups === 'yes'} onClick={() => show({ groups: true })}>
          {labels.groups}
        </Button>
        <p className="hy-muted">{labels.hint}</p>
      </header>
      <UnitTree chosen={unitId} onChoose={(id) => show({ unit: id })} />
      <div className="directory-pane" ref={pane}>
        {words.groups === 'yes' ? (
          <Groups />
        ) : personId !== null ? (
          <PersonPane key={personId} personId={personId} />
        ) : unitId !== null ? (
          <UnitPane key={unitId} unitId={unitId} onPerson={(id) => show({ person: id })} />
        ) : (
          <Empty title={labels.chooseUnit} how={labels.chooseUnitHow} />
        )}
      </div>
    </div>
  );
}
