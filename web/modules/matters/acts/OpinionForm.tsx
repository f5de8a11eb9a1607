/** The commonest act: a word, required or not, and a button. Approvals, returns, notes and signatures are all this. */
import type { ReactNode } from 'react';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { isSaid, type OpinionDraft, OpinionInput, opinionBody } from '../../../kit/OpinionInput.tsx';
import type { ActInput } from '../../../platform/api/useAct.ts';
import type { ActFormProps } from '../kinds.ts';
import { ActForm } from './ActForm.tsx';
import { Field } from './Field.tsx';
import type { Problem } from './problems.ts';
import { type ActEndpoint, taskRef, useActForm } from './useActForm.ts';

/** Props of OpinionForm. */
export interface OpinionFormProps<E extends ActEndpoint> {
  readonly form: ActFormProps;
  readonly endpoint: E;
  /** Must something be said? Returns always must. */
  readonly required: boolean;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  /** Words one tap writes. */
  readonly phrases?: readonly string[];
  /** What goes with the opinion, from fields given as children. */
  readonly also?: Readonly<Record<string, unknown>>;
  /** Shown above the opinion: what is being decided on. */
  readonly children?: ReactNode;
}

interface Values {
  readonly opinion: OpinionDraft;
}

/** A form of one opinion for an endpoint whose body is a task and `opinion`. */
export function OpinionForm<E extends ActEndpoint>(props: OpinionFormProps<E>) {
  const { form, endpoint, required } = props;
  const label = matters.labels.opinion;
  const state = useActForm<E, Values>({
    endpoint,
    form,
    initial: { opinion: { text: '' } },
    check: ({ opinion }): readonly Problem[] =>
      required && !isSaid(opinion) ? [{ path: 'opinion', label, words: matters.labels.opinionNeeded }] : [],
    input: ({ opinion }) =>
      ({
        params: { matterId: form.matter.id },
        body: { ...taskRef(form), ...props.also, opinion: opinionBody(opinion) },
      }) as unknown as ActInput<E>,
  });
  return (
    <ActForm form={form} state={state}>
      {props.children}
      <Field path="opinion" label={label} problems={state.problems} hint={props.hint}>
        <OpinionInput
          label={`${textOf('actions', form.ability.action)}：${label}`}
          placeholder={props.placeholder ?? label}
          value={state.values.opinion}
          onChange={(opinion) => state.set({ opinion })}
          {...(props.phrases ? { phrases: props.phrases } : {})}
          rows={2}
        />
      </Field>
    </ActForm>
  );
}
