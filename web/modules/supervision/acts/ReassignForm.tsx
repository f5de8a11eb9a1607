/** 改派: another unit gets the part. */
import { reassign } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import { UnitPicker } from '../../../kit/pickers/pickers.tsx';
import {
  ActForm,
  type ActFormProps,
  Field,
  OpinionField,
  taskRef,
  useActForm,
} from '../../matters/public.ts';

const { labels } = supervision;

interface Values {
  readonly unit: { readonly id: number; readonly name: string } | null;
  readonly opinion: OpinionDraft;
}

/** The form. */
export function ReassignForm(form: ActFormProps) {
  const state = useActForm<typeof reassign, Values>({
    endpoint: reassign,
    form,
    initial: { unit: null, opinion: { text: '' } },
    check: ({ unit }) =>
      unit ? [] : [{ path: 'unitId', label: labels.reassignTo, words: labels.unitNeeded }],
    input: ({ unit, opinion }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), unitId: unit?.id ?? 0, opinion: opinionBody(opinion) },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state}>
      <Field path="unitId" label={labels.reassignTo} problems={problems} hint={labels.reassignHint}>
        <UnitPicker
          label={labels.reassignTo}
          value={values.unit?.id ?? null}
          known={values.unit ? [values.unit] : []}
          onChange={(_, unit) => set({ unit: unit ? { id: unit.id, name: unit.name } : null })}
        />
      </Field>
      <OpinionField state={state} />
    </ActForm>
  );
}
