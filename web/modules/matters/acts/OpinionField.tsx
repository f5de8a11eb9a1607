/** The field of an opinion, as most acts end with one. */
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { type OpinionDraft, OpinionInput } from '../../../kit/OpinionInput.tsx';
import { Field } from './Field.tsx';
import type { Problem } from './problems.ts';

/** Props of OpinionField. */
export interface OpinionFieldProps {
  /** The form's state, which keeps the opinion under that name. */
  readonly state: {
    readonly values: { readonly opinion: OpinionDraft };
    readonly problems: readonly Problem[];
    set(change: { readonly opinion: OpinionDraft }): void;
  };
  /** What it is called here when it is not 意见. */
  readonly label?: string;
  readonly placeholder?: string;
  readonly phrases?: readonly string[];
  readonly hint?: string;
  /** Lines it begins with: two. */
  readonly rows?: number;
}

/** Words or ink, kept as `opinion`. */
export function OpinionField(props: OpinionFieldProps) {
  const { state, label = matters.labels.opinion } = props;
  return (
    <Field
      path="opinion"
      label={label}
      problems={state.problems}
      {...(props.hint ? { hint: props.hint } : {})}
    >
      <OpinionInput
        label={label}
        {...(props.placeholder ? { placeholder: props.placeholder } : {})}
        {...(props.phrases ? { phrases: props.phrases } : {})}
        value={state.values.opinion}
        rows={props.rows ?? 2}
        onChange={(opinion) => state.set({ opinion })}
      />
    </Field>
  );
}
