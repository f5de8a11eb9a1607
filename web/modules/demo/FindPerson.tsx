/** Entering as anybody of the county: seven hundred persons are found by name, pinyin, post or unit. */
import { useState } from 'react';
import { demo } from '../../../contracts/texts/zh-CN/demo.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { PersonCard } from './PersonCard.tsx';
import { useFoundPersons } from './queries.ts';

/** A field, and whoever fits. */
export function FindPerson(props: {
  readonly entering: number | null;
  readonly onEnter: (personId: number) => void;
}) {
  const [q, setQ] = useState('');
  const { data, error } = useFoundPersons(q);
  const found = q.trim() === '' ? undefined : data;
  return (
    <div className="demo-find">
      <input
        type="search"
        value={q}
        aria-label={demo.labels.find}
        placeholder={demo.labels.find}
        onChange={(event) => setQ(event.target.value)}
      />
      <ErrorNotice error={error} />
      <div className="demo-cards" aria-live="polite">
        {found?.persons.map((person) => (
          <PersonCard
            key={person.personId}
            person={person}
            isEntering={props.entering === person.personId}
            onEnter={() => props.onEnter(person.personId)}
          />
        ))}
      </div>
      {found?.persons.length === 0 ? <p className="hy-muted">{demo.labels.foundNobody}</p> : null}
      {found?.more ? <p className="hy-muted">{demo.labels.foundMore}</p> : null}
    </div>
  );
}
