/** 申请延期: how much longer, and why; only before the limit is over. */
import { InputNumber } from 'antd';
import { askExtension } from '../../../../contracts/modules/supervision-assignments.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { isSaid, type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import { formatDue } from '../../../platform/format.ts';
import {
  ActForm,
  type ActFormProps,
  Field,
  OpinionField,
  taskRef,
  useActForm,
} from '../../matters/public.ts';
import type { UnitPart } from '../queries.ts';
import { WithUnitPart } from './With.tsx';

const { labels } = supervision;

interface Values {
  readonly amount: number | null;
  readonly opinion: OpinionDraft;
}

/** The form. */
export function AskExtensionForm(form: ActFormProps) {
  return (
    <WithUnitPart matterId={form.matter.id}>{(part) => <Asking form={form} part={part} />}</WithUnitPart>
  );
}

function Asking({ form, part }: { readonly form: ActFormProps; readonly part: UnitPart }) {
  const state = useActForm<typeof askExtension, Values>({
    endpoint: askExtension,
    form,
    initial: { amount: 5, opinion: { text: '' } },
    check: ({ amount, opinion }) => [
      ...(amount ? [] : [{ path: 'amount', label: labels.more, words: labels.moreNeeded }]),
      ...(isSaid(opinion)
        ? []
        : [{ path: 'opinion', label: matters.labels.opinion, words: matters.labels.opinionNeeded }]),
    ],
    input: ({ amount, opinion }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), amount: amount ?? 0, opinion: opinionBody(opinion) },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state}>
      <Field
        path="amount"
        label={labels.more}
        problems={problems}
        hint={part.dueAt ? said(labels.moreHint, { at: formatDue(part.dueAt) }) : undefined}
      >
        <MoreInput part={part} value={values.amount} onChange={(amount) => set({ amount })} />
      </Field>
      <OpinionField
        state={state}
        placeholder={labels.askWhy}
        phrases={labels.askWhyPhrases.split('|')}
        rows={3}
      />
    </ActForm>
  );
}

/** So many of the unit in which the limit is counted. */
export function MoreInput(props: {
  readonly part: UnitPart;
  readonly value: number | null;
  readonly most?: number;
  readonly onChange: (amount: number | null) => void;
}) {
  return (
    <span className="sv-more">
      <InputNumber
        aria-label={labels.more}
        min={1}
        max={props.most ?? 400}
        precision={0}
        value={props.value}
        onChange={props.onChange}
      />{' '}
      {props.part.limitUnit ? textOf('names', `unit.${props.part.limitUnit}`) : ''}
    </span>
  );
}
