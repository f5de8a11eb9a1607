/** 重新办理: at which step what is over goes on, with whom, and why. */
import { reopen } from '../../../../contracts/modules/general-acts.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import { PersonPicker } from '../../../kit/pickers/pickers.tsx';
import { ActForm, type ActFormProps, Field, OpinionField, useActForm } from '../../matters/public.ts';
import { useReopenWays } from '../queries.ts';
import { Choice } from './Choice.tsx';

const { labels } = routing;

interface Values {
  readonly step: string;
  readonly to: { readonly id: number; readonly name: string } | null;
  readonly opinion: OpinionDraft;
}

/** The form. Whoever had it at the step last stands there already. */
export function ReopenForm(form: ActFormProps) {
  const steps = useReopenWays(form.matter.id).data?.steps ?? [];
  const state = useActForm<typeof reopen, Values>({
    endpoint: reopen,
    form,
    initial: { step: '', to: null, opinion: { text: '' } },
    check: ({ step, to, opinion }) => [
      ...(step ? [] : [{ path: 'step', label: labels.reopenStep, words: labels.stepNeeded }]),
      ...(to ? [] : [{ path: 'toId', label: labels.reopenTo, words: labels.reopenToNeeded }]),
      ...(opinion.text || opinion.ink
        ? []
        : [{ path: 'opinion', label: matters.labels.opinion, words: labels.sayWhat }]),
    ],
    input: ({ step, to, opinion }) => ({
      params: { matterId: form.matter.id },
      body: { step, toId: to?.id ?? 0, opinion: opinionBody(opinion) },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state} effect={labels.reopenEffect}>
      <Field path="step" label={labels.reopenStep} problems={problems}>
        <Choice
          isNamed
          label={labels.reopenStep}
          value={values.step}
          options={steps.map((way) => [way.key, textOf('steps', way.step)])}
          onChange={(step) => set({ step, to: steps.find((way) => way.key === step)?.last ?? null })}
        />
      </Field>
      <Field path="toId" label={labels.reopenTo} problems={problems}>
        <PersonPicker
          among="all"
          label={labels.reopenTo}
          value={values.to?.id ?? null}
          known={values.to ? [values.to] : []}
          onChange={(_, who) => set({ to: who ? { id: who.id, name: who.name } : null })}
        />
      </Field>
      <OpinionField state={state} />
    </ActForm>
  );
}
