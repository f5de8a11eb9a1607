/** Whom a paper goes round to: leaders, colleagues, units, groups, each found by name or initials. */
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { AddresseePicker, type Among, type Named } from '../../../kit/pickers/AddresseePicker.tsx';
import { Field, type Problem } from '../../matters/public.ts';

const { labels } = routing;

/** Readers by where they were looked for. */
export interface Readers {
  readonly leaders: readonly Named[];
  readonly persons: readonly Named[];
  readonly units: readonly Named[];
  readonly groups: readonly Named[];
}

/** Nobody yet. */
export const NO_READERS: Readers = { leaders: [], persons: [], units: [], groups: [] };

const SOURCES: readonly { readonly key: keyof Readers; readonly among: Among; readonly label: string }[] = [
  { key: 'leaders', among: 'leaders', label: labels.readerLeaders },
  { key: 'persons', among: 'all', label: labels.readerPersons },
  { key: 'units', among: 'units', label: labels.readerUnits },
  { key: 'groups', among: 'groups', label: labels.readerGroups },
];

/** All of them, in reading order. */
export function readerIds(readers: Readers): number[] {
  return [...new Set(SOURCES.flatMap(({ key }) => readers[key].map((r) => r.id)))];
}

/** The pickers. */
export function ReaderFields(props: {
  /** What is asked of them. */
  readonly label: string;
  readonly value: Readers;
  readonly problems: readonly Problem[];
  readonly onChange: (readers: Readers) => void;
}) {
  return (
    <Field path="readerIds" label={props.label} problems={props.problems}>
      <div className="routing-readers">
        {SOURCES.map(({ key, among, label }) => (
          <AddresseePicker
            key={key}
            label={label}
            among={among}
            placeholder={label}
            multiple
            value={props.value[key].map((r) => r.id)}
            known={props.value[key]}
            onChange={(_, chosen) => props.onChange({ ...props.value, [key]: chosen })}
          />
        ))}
      </div>
    </Field>
  );
}
