/** 同意延期: as much as was asked, or less. */
import { grantExtension } from '../../../../contracts/modules/supervision-assignments.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
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
import { MoreInput } from './AskExtensionForm.tsx';
import { WithUnitPart } from './With.tsx';

const { labels } = supervision;

interface Values {
  readonly amount: number | null;
  readonly opinion: OpinionDraft;
}

/** The form. What was asked and why stands above the paper. */
export function GrantExtensionForm(form: ActFormProps) {
  return (
    <WithUnitPart matterId={form.matter.id}>{(part) => <Granting form={form} part={part} />}</WithUnitPart>
  );
}

function Granting({ form, part }: { readonly form: ActFormProps; readonly part: UnitPart }) {
  const asked = part.extension?.amount ?? 1;
  const state = useActForm<typeof grantExtension, Values>({
    endpoint: grantExtension,
    form,
    initial: { amount: asked, opinion: { text: '' } },
    check: ({ amount }) =>
      amount ? [] : [{ path: 'amount', label: labels.grantAmount, words: labels.moreNeeded }],
    input: ({ amount, opinion }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), amount: amount ?? 0, opinion: opinionBody(opinion) },
    }),
  });
  return (
    <ActForm form={form} state={state}>
      <Field
        path="amount"
        label={labels.grantAmount}
        problems={state.problems}
        hint={part.dueAt ? said(labels.grantHint, { at: formatDue(part.dueAt) }) : undefined}
      >
        <MoreInput
          part={part}
          value={state.values.amount}
          most={asked}
          onChange={(amount) => state.set({ amount })}
        />
      </Field>
      <OpinionField state={state} phrases={labels.approvePhrases.split('|')} />
    </ActForm>
  );
}
