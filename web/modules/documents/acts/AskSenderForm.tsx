/** 问询: what was asked of the sender, and how. */
import { Radio } from 'antd';
import { AskedBy, askSender } from '../../../../contracts/modules/incoming-check.ts';
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

const { labels } = incomingCheck;
const ABOUT = ['wrong_delivery', 'incomplete', 'unclear'] as const;

interface Values {
  readonly about: (typeof ABOUT)[number];
  readonly how: (typeof AskedBy.options)[number];
  readonly opinion: OpinionDraft;
}

/** The form of asking. */
export function AskSenderForm(form: ActFormProps) {
  const state = useActForm<typeof askSender, Values>({
    endpoint: askSender,
    form,
    initial: { about: 'wrong_delivery', how: 'phone', opinion: { text: '' } },
    check: ({ opinion }) =>
      isSaid(opinion)
        ? []
        : [{ path: 'opinion', label: labels.askWords, words: matters.labels.opinionNeeded }],
    input: ({ about, how, opinion }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), about, how, opinion: opinionBody(opinion) },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state} effect={labels.askEffect}>
      <Field path="about" label={labels.about} problems={problems}>
        <Radio.Group
          aria-label={labels.about}
          value={values.about}
          options={ABOUT.map((value) => ({ value, label: textOf('names', `about.${value}`) }))}
          onChange={(e) => set({ about: e.target.value })}
        />
      </Field>
      <HowField label={labels.how} value={values.how} onChange={(how) => set({ how })} />
      <OpinionField state={state} label={labels.askWords} placeholder={labels.askWordsHint} />
    </ActForm>
  );
}

/** By phone, in writing … */
export function HowField(props: {
  readonly label: string;
  readonly value: Values['how'];
  readonly onChange: (how: Values['how']) => void;
}) {
  return (
    <Field path="how" label={props.label} problems={[]}>
      <Radio.Group
        aria-label={props.label}
        value={props.value}
        options={AskedBy.options.map((value) => ({ value, label: textOf('names', `how.${value}`) }))}
        onChange={(e) => props.onChange(e.target.value)}
      />
    </Field>
  );
}
