/** 再作批示: a new instruction opens the next round. */

import type { LimitInput as Limit } from '../../../../contracts/modules/documents.ts';
import { instructAgain } from '../../../../contracts/modules/supervision.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { LimitInput } from '../../../kit/LimitInput.tsx';
import { isSaid, type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import type { Named } from '../../../kit/pickers/AddresseePicker.tsx';
import { UnitsPicker } from '../../../kit/pickers/pickers.tsx';
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
  readonly opinion: OpinionDraft;
  readonly units: readonly Named[];
  readonly limit: Limit | null;
}

/** The form of another instruction: words first; units and limit if he wants others than before. */
export function InstructAgainForm(form: ActFormProps) {
  const state = useActForm<typeof instructAgain, Values>({
    endpoint: instructAgain,
    form,
    initial: { opinion: { text: '' }, units: [], limit: null },
    check: ({ opinion }) =>
      isSaid(opinion)
        ? []
        : [{ path: 'opinion', label: labels.instruction, words: matters.labels.opinionNeeded }],
    input: ({ opinion, units, limit }) => ({
      params: { matterId: form.matter.id },
      body: {
        ...taskRef(form),
        opinion: opinionBody(opinion),
        unitIds: units.map((u) => u.id),
        limit,
      },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state}>
      <OpinionField
        state={state}
        label={labels.instruction}
        hint={labels.againHint}
        phrases={labels.againPhrases.split('|')}
        rows={3}
      />
      <Field path="unitIds" label={labels.againUnits} problems={problems} hint={labels.againUnitsHint}>
        <UnitsPicker
          label={labels.againUnits}
          value={values.units.map((u) => u.id)}
          known={values.units}
          onChange={(_, units) => set({ units })}
        />
      </Field>
      <Field path="limit" label={labels.due} problems={problems}>
        <LimitInput label={labels.due} value={values.limit} onChange={(limit) => set({ limit })} />
      </Field>
    </ActForm>
  );
}
