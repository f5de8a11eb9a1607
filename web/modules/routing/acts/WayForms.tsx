/** 退回到 and 送办: to which step, and for sending on to whom. */
import { returnTo, sendOn } from '../../../../contracts/modules/general-acts.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import { AddresseePicker, type Named } from '../../../kit/pickers/AddresseePicker.tsx';
import {
  ActForm,
  type ActFormProps,
  Field,
  OpinionField,
  taskRef,
  useActForm,
} from '../../matters/public.ts';
import { useWays } from '../queries.ts';
import { Choice } from './Choice.tsx';

const { labels } = routing;

interface ReturnValues {
  readonly step: string;
  readonly afterwards: 'again' | 'straight';
  readonly opinion: OpinionDraft;
}

/** The step chosen; where there is one way only, that one without asking. */
function chosen(ways: readonly { readonly key: string }[], step: string): string {
  return step || (ways.length === 1 ? (ways[0]?.key ?? '') : '');
}

/** 退回到. */
export function ReturnToForm(form: ActFormProps) {
  const back = useWays(form.matter.id, form.ability.taskId ?? '').data?.back ?? [];
  const state = useActForm<typeof returnTo, ReturnValues>({
    endpoint: returnTo,
    form,
    initial: { step: '', afterwards: 'again', opinion: { text: '' } },
    check: ({ step, opinion }) => [
      ...(chosen(back, step) ? [] : [{ path: 'step', label: labels.returnStep, words: labels.stepNeeded }]),
      ...(opinion.text || opinion.ink
        ? []
        : [{ path: 'opinion', label: matters.labels.opinion, words: labels.sayWhat }]),
    ],
    input: ({ step, afterwards, opinion }) => ({
      params: { matterId: form.matter.id },
      body: {
        ...taskRef(form),
        step: chosen(back, step),
        straightBack: afterwards === 'straight',
        opinion: opinionBody(opinion),
      },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state}>
      <Field path="step" label={labels.returnStep} problems={problems}>
        <Choice
          isNamed
          label={labels.returnStep}
          value={chosen(back, values.step)}
          options={back.map((b) => [
            b.key,
            said(labels.stepOf, { step: textOf('steps', b.step), who: b.holder }),
          ])}
          onChange={(step) => set({ step })}
        />
      </Field>
      <Choice
        label={labels.afterReturn}
        value={values.afterwards}
        options={[
          ['again', labels.walkAgain],
          ['straight', labels.straightBack],
        ]}
        onChange={(afterwards) => set({ afterwards })}
      />
      <OpinionField state={state} rows={3} />
    </ActForm>
  );
}

interface SendValues {
  readonly step: string;
  /** null: nobody chosen yet, whoever is suggested for the step. */
  readonly to: readonly Named[] | null;
  readonly opinion: OpinionDraft;
}

/** 送办. */
export function SendOnForm(form: ActFormProps) {
  const on = useWays(form.matter.id, form.ability.taskId ?? '').data?.on ?? [];
  const holders = (step: string, to: readonly Named[] | null): readonly Named[] =>
    to ?? on.flatMap((way) => (way.key === chosen(on, step) && way.suggested ? [way.suggested] : []));
  const state = useActForm<typeof sendOn, SendValues>({
    endpoint: sendOn,
    form,
    initial: { step: '', to: null, opinion: { text: '' } },
    check: ({ step, to }) => [
      ...(chosen(on, step) ? [] : [{ path: 'step', label: labels.sendStep, words: labels.stepNeeded }]),
      ...(holders(step, to).length > 0
        ? []
        : [{ path: 'toIds', label: labels.sendTo, words: labels.sendToNeeded }]),
    ],
    input: ({ step, to, opinion }) => ({
      params: { matterId: form.matter.id },
      body: {
        ...taskRef(form),
        step: chosen(on, step),
        toIds: holders(step, to).map((one) => one.id),
        opinion: opinionBody(opinion),
      },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state}>
      <Field path="step" label={labels.sendStep} problems={problems}>
        <Choice
          isNamed
          label={labels.sendStep}
          value={chosen(on, values.step)}
          options={on.map((way) => [way.key, textOf('steps', way.step)])}
          onChange={(step) => set({ step })}
        />
      </Field>
      <Field path="toIds" label={labels.sendTo} problems={problems}>
        <AddresseePicker
          among="all"
          label={labels.sendTo}
          placeholder={labels.sendTo}
          multiple
          value={holders(values.step, values.to).map((one) => one.id)}
          known={holders(values.step, values.to)}
          onChange={(_, to) => set({ to })}
        />
      </Field>
      <OpinionField state={state} />
    </ActForm>
  );
}
