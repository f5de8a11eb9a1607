/** A scan cannot be read by the machine: a person looks and attests. */
import type { Drop } from '../../../../contracts/modules/incoming-drop.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { guard } from '../../../../contracts/texts/zh-CN/guard.ts';
import { Field, type Problem } from '../../matters/public.ts';
import type { RegisterDraft } from './register-draft.ts';

/** The checkbox; nothing for a paper that was read. */
export function AttestField(props: {
  readonly drop: Drop;
  readonly draft: RegisterDraft;
  readonly problems: readonly Problem[];
  readonly onChange: (change: Partial<RegisterDraft>) => void;
}) {
  if (props.drop.file.guard !== 'not_checked') return null;
  return (
    <Field path="attested" label={textOf('names', 'guard.not_checked')} problems={props.problems}>
      <label className="mt-attest">
        <input
          type="checkbox"
          checked={props.draft.attested}
          onChange={(e) => props.onChange({ attested: e.target.checked })}
        />
        <span>{guard.labels.attest}</span>
      </label>
    </Field>
  );
}
