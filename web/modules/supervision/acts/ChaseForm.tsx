/** 催办: remind whoever holds the unit's matter. Needs no task: whoever may chase, chases. */
import { Input } from 'antd';
import { chase } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { ActForm, type ActFormProps, Field, useActForm } from '../../matters/public.ts';

const { labels } = supervision;

interface Values {
  readonly text: string;
}

/** The form of chasing; a word if wanted. */
export function ChaseForm(form: ActFormProps) {
  const state = useActForm<typeof chase, Values>({
    endpoint: chase,
    form,
    initial: { text: '' },
    check: () => [],
    input: ({ text }) => ({ params: { matterId: form.matter.id }, body: { text: text.trim() } }),
  });
  return (
    <ActForm form={form} state={state}>
      <Field path="text" label={labels.chaseText} problems={state.problems} hint={labels.chaseHint}>
        <Input
          aria-label={labels.chaseText}
          value={state.values.text}
          maxLength={300}
          onChange={(e) => state.set({ text: e.target.value })}
        />
      </Field>
    </ActForm>
  );
}
