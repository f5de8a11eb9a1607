/** 已阅、签收: one press. */
import { signRead } from '../../../../contracts/modules/circulation.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { ActForm, type ActFormProps, useActForm } from '../../matters/public.ts';

/** The form. Nothing is asked. */
export function SignReadForm(form: ActFormProps) {
  const state = useActForm<typeof signRead, object>({
    endpoint: signRead,
    form,
    initial: {},
    check: () => [],
    input: () => ({ params: { matterId: form.matter.id }, body: {} }),
  });
  return (
    <ActForm form={form} state={state}>
      <p className="hy-muted">{routing.labels.signHint}</p>
    </ActForm>
  );
}
