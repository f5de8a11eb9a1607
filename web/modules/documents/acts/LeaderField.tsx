/** Which leader the paper goes to. */

import type { Named } from '../../../kit/pickers/AddresseePicker.tsx';
import { LeaderPicker } from '../../../kit/pickers/pickers.tsx';
import { Field, type Problem, wordsAt } from '../../matters/public.ts';

/** A field of one leader. */
export function LeaderField(props: {
  readonly label: string;
  readonly value: Named | null;
  readonly problems: readonly Problem[];
  readonly onChange: (leader: Named | null) => void;
  readonly hint?: string;
}) {
  const { label, value, problems } = props;
  return (
    <Field path="leaderId" label={label} problems={problems} hint={props.hint}>
      <LeaderPicker
        label={label}
        value={value?.id ?? null}
        known={value ? [value] : []}
        status={wordsAt(problems, 'leaderId') ? 'error' : undefined}
        onChange={(_, chosen) => props.onChange(chosen)}
      />
    </Field>
  );
}
