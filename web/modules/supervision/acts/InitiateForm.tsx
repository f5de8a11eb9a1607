/** 立项: what is asked of which unit by when, to the director for approval. */
import { initiate } from '../../../../contracts/modules/supervision.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { ActForm, type ActFormProps, taskRef, useActForm } from '../../matters/public.ts';
import { DemandsEditor } from '../demands/DemandsEditor.tsx';
import { type DemandDraft, demandBodies, demandProblems, startDemands } from '../demands/demand-draft.ts';
import type { Item } from '../queries.ts';
import { WithItem } from './With.tsx';

/** The form of 立项, prefilled from the instruction. */
export function InitiateForm(form: ActFormProps) {
  return <WithItem matterId={form.matter.id}>{(item) => <Initiation form={form} item={item} />}</WithItem>;
}

interface Values {
  readonly demands: readonly DemandDraft[];
}

function Initiation({ form, item }: { readonly form: ActFormProps; readonly item: Item }) {
  const state = useActForm<typeof initiate, Values>({
    endpoint: initiate,
    form,
    initial: { demands: startDemands(item) },
    check: ({ demands }) => demandProblems(demands),
    input: ({ demands }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), demands: demandBodies(demands) },
    }),
  });
  return (
    <ActForm form={form} state={state}>
      <p className="hy-muted sv-source">{supervision.labels.fromInstruction}</p>
      <DemandsEditor
        demands={state.values.demands}
        problems={state.problems}
        onChange={(demands) => state.set({ demands })}
      />
    </ActForm>
  );
}
