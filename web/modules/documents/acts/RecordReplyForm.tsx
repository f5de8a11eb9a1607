/** What the asked sender answered. */
import { Radio } from 'antd';
import { type AskedBy, recordReply } from '../../../../contracts/modules/incoming-check.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { incomingCheck } from '../../../../contracts/texts/zh-CN/incoming-check.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { isSaid, type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import {
  ActForm,
  type ActFormProps,
  Field,
  OpinionField,
  taskRef,
  useActForm,
} from '../../matters/public.ts';
import { HowField } from './AskSenderForm.tsx';

const { labels } = incomingCheck;
const OUTCOMES = ['ours', 'not_ours'] as const;

interface Values {
  readonly outcome: (typeof OUTCOMES)[number];
  readonly how: (typeof AskedBy.options)[number];
  readonly opinion: OpinionDraft;
}

/** The form of the answer. */
export function RecordReplyForm(form: ActFormProps) {
  const state = useActForm<typeof recordReply, Values>({
    endpoint: recordReply,
    form,
    initial: { outcome: 'ours', how: 'phone', opinion: { text: '' } },
    check: ({ opinion }) =>
      isSaid(opinion)
        ? []
        : [{ path: 'opinion', label: labels.replyWords, words: matters.labels.opinionNeeded }],
    input: ({ outcome, how, opinion }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), outcome, how, opinion: opinionBody(opinion) },
    }),
  });
  const { values, set, problems } = state;
  const effect = values.outcome === 'ours' ? labels.replyOurs : labels.replyNotOurs;
  return (
    <ActForm form={form} state={state} effect={effect}>
      <Field path="outcome" label={labels.outcome} problems={problems}>
        <Radio.Group
          aria-label={labels.outcome}
          value={values.outcome}
          options={OUTCOMES.map((value) => ({ value, label: textOf('names', `outcome.${value}`) }))}
          onChange={(e) => set({ outcome: e.target.value })}
        />
      </Field>
      <HowField label={labels.replyHow} value={values.how} onChange={(how) => set({ how })} />
      <OpinionField state={state} label={labels.replyWords} placeholder={labels.replyWordsHint} />
    </ActForm>
  );
}
