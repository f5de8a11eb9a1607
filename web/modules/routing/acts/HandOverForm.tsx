/** 转办: to a colleague of the same unit. */
import { handOver } from '../../../../contracts/modules/routing.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import { PersonPicker } from '../../../kit/pickers/pickers.tsx';
import {
  ActForm,
  type ActFormProps,
  Field,
  OpinionField,
  taskRef,
  useActForm,
} from '../../matters/public.ts';

const { labels } = routing;

interface Values {
  readonly to: { readonly id: number; readonly name: string } | null;
  readonly opinion: OpinionDraft;
}

/** The form. */
export function HandOverForm(form: ActFormProps) {
  const state = useActForm<typeof handOver, Values>({
    endpoint: handOver,
    form,
    initial: { to: null, opinion: { text: '' } },
    check: ({ to }) =>
      to ? [] : [{ path: 'toId', label: labels.handOverTo, words: labels.handOverToNeeded }],
    input: ({ to, opinion }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), toId: to?.id ?? 0, opinion: opinionBody(opinion) },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state}>
      <Field path="toId" label={labels.handOverTo} problems={problems} hint={labels.handOverHint}>
        <PersonPicker
          label={labels.handOverTo}
          value={values.to?.id ?? null}
          known={values.to ? [values.to] : []}
          onChange={(_, who) => set({ to: who ? { id: who.id, name: who.name } : null })}
        />
      </Field>
      <OpinionField state={state} placeholder={labels.handOverPlaceholder} />
    </ActForm>
  );
}
