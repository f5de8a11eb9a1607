/** 退回到 and 送办: to which step, and for sending on to whom. */
import { returnTo, sendOn } from '../../../../contracts/modules/general-acts.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { type OpinionDraft, OpinionInput, opinionBody } from '../../../kit/OpinionInput.tsx';
import { ActForm, type ActFormProps, Field, taskRef, useActForm } from '../../matters/public.ts';
import { NO_READERS, ReaderFields, type Readers, readerIds } from '../circulation/ReaderFields.tsx';
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
      <Field path="opinion" label={matters.labels.opinion} problems={problems}>
        <OpinionInput
          label={matters.labels.opinion}
          value={values.opinion}
          rows={3}
          onChange={(opinion) => set({ opinion })}
        />
      </Field>
    </ActForm>
  );
}

interface SendValues {
  readonly step: string;
  readonly readers: Readers;
  readonly opinion: OpinionDraft;
}

/** 送办. */
export function SendOnForm(form: ActFormProps) {
  const on = useWays(form.matter.id, form.ability.taskId ?? '').data?.on ?? [];
  const state = useActForm<typeof sendOn, SendValues>({
    endpoint: sendOn,
    form,
    initial: { step: '', readers: NO_READERS, opinion: { text: '' } },
    check: ({ step, readers }) => [
      ...(chosen(on, step) ? [] : [{ path: 'step', label: labels.sendStep, words: labels.stepNeeded }]),
      ...(readerIds(readers).length > 0
        ? []
        : [{ path: 'readerIds', label: labels.askWhom, words: labels.askWhomNeeded }]),
    ],
    input: ({ step, readers, opinion }) => ({
      params: { matterId: form.matter.id },
      body: {
        ...taskRef(form),
        step: chosen(on, step),
        toIds: readerIds(readers),
        opinion: opinionBody(opinion),
      },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state}>
      <Field path="step" label={labels.sendStep} problems={problems}>
        <Choice
          label={labels.sendStep}
          value={chosen(on, values.step)}
          options={on.map((way) => [way.key, textOf('steps', way.step)])}
          onChange={(step) => set({ step })}
        />
      </Field>
      <ReaderFields
        label={labels.askWhom}
        value={values.readers}
        problems={problems}
        onChange={(readers) => set({ readers })}
      />
      <Field path="opinion" label={matters.labels.opinion} problems={problems}>
        <OpinionInput
          label={matters.labels.opinion}
          value={values.opinion}
          rows={2}
          onChange={(opinion) => set({ opinion })}
        />
      </Field>
    </ActForm>
  );
}
