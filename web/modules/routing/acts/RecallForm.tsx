/** 撤回: one press, after being told what it does. */
import { recall } from '../../../../contracts/modules/routing.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { ActForm, type ActFormProps, useActForm } from '../../matters/public.ts';

/** The form. Nothing is asked. */
export function RecallForm(form: ActFormProps) {
  const state = useActForm<typeof recall, object>({
    endpoint: recall,
    form,
    initial: {},
    check: () => [],
    input: () => ({ params: { matterId: form.matter.id }, body: {} }),
  });
  return (
    <ActForm form={form} state={state}>
      <p className="hy-muted">{routing.labels.recallHint}</p>
    </ActForm>
  );
}
