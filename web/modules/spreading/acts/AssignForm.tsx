/** The principal names who passes it on. */
import { assign } from '../../../../contracts/modules/spreading.ts';
import { spreading } from '../../../../contracts/texts/zh-CN/spreading.ts';
import { PersonPicker } from '../../../kit/pickers/pickers.tsx';
import { ActForm, type ActFormProps, Field, taskRef, useActForm } from '../../matters/public.ts';

const { labels } = spreading;

interface Values {
  readonly handlerId: number | null;
}

/** The form. */
export function AssignForm(form: ActFormProps) {
  const state = useActForm<typeof assign, Values>({
    endpoint: assign,
    form,
    initial: { handlerId: null },
    check: ({ handlerId }) =>
      handlerId === null ? [{ path: 'handlerId', label: labels.handler, words: labels.handlerNeeded }] : [],
    input: ({ handlerId }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), handlerId: handlerId ?? 0 },
    }),
  });
  return (
    <ActForm form={form} state={state}>
      <Field path="handlerId" label={labels.handler} problems={state.problems}>
        <PersonPicker
          label={labels.handler}
          value={state.values.handlerId}
          onChange={(handlerId) => state.set({ handlerId })}
        />
      </Field>
    </ActForm>
  );
}
