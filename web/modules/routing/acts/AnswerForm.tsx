/** 答复: agrees or differs, and says why; one who was asked for advice says what he thinks. */
import { answer } from '../../../../contracts/modules/general-acts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import { ActForm, type ActFormProps, OpinionField, taskRef, useActForm } from '../../matters/public.ts';
import { Choice } from './Choice.tsx';

const { labels } = routing;

interface Values {
  readonly verdict: 'agrees' | 'differs';
  readonly opinion: OpinionDraft;
}

/** The form. */
export function AnswerForm(form: ActFormProps) {
  const isAdvice = form.ability.act === 'consult';
  const state = useActForm<typeof answer, Values>({
    endpoint: answer,
    form,
    initial: { verdict: 'agrees', opinion: { text: '' } },
    check: ({ verdict, opinion }) =>
      (isAdvice || verdict === 'differs') && opinion.text === '' && !opinion.ink
        ? [{ path: 'opinion', label: matters.labels.opinion, words: labels.sayWhat }]
        : [],
    input: ({ verdict, opinion }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), agrees: verdict === 'agrees', opinion: opinionBody(opinion) },
    }),
  });
  const { values, set } = state;
  return (
    <ActForm form={form} state={state}>
      {isAdvice ? null : (
        <Choice
          label={labels.verdict}
          value={values.verdict}
          options={[
            ['agrees', labels.agrees],
            ['differs', labels.differs],
          ]}
          onChange={(verdict) => set({ verdict })}
        />
      )}
      <OpinionField state={state} rows={3} />
    </ActForm>
  );
}
