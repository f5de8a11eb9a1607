/** 收回会签、征求: one who has not answered, or all of them. */
import { withdraw } from '../../../../contracts/modules/general-acts.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { ActForm, type ActFormProps, useActForm } from '../../matters/public.ts';
import { useWays } from '../queries.ts';
import { Choice } from './Choice.tsx';

const { labels } = routing;
const ALL = 'all';

/** The form. */
export function WithdrawForm(form: ActFormProps) {
  const first = form.ability.taskId ?? '';
  const asked = useWays(form.matter.id, first).data?.asked ?? [];
  const state = useActForm<typeof withdraw, { readonly which: string }>({
    endpoint: withdraw,
    form,
    initial: { which: ALL },
    check: () => [],
    input: ({ which }) => ({
      params: { matterId: form.matter.id },
      body: { taskId: which === ALL ? first : which, all: which === ALL },
    }),
  });
  return (
    <ActForm form={form} state={state} effect={labels.withdrawEffect}>
      <Choice
        label={labels.withdrawWhich}
        value={state.values.which}
        options={[[ALL, labels.withdrawAll], ...asked.map(({ taskId, name }) => [taskId, name] as const)]}
        onChange={(which) => state.set({ which })}
      />
    </ActForm>
  );
}
