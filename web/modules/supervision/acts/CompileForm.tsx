/** 督查专报: the supervisor reports the outcome, for the director to approve. */
import { Input } from 'antd';
import { compile } from '../../../../contracts/modules/supervision.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { ActForm, type ActFormProps, Field, taskRef, useActForm } from '../../matters/public.ts';
import type { Item } from '../queries.ts';
import { compileSkeleton } from './compile-skeleton.ts';
import { WithItem } from './With.tsx';

const { labels } = supervision;

interface Values {
  readonly text: string;
}

/** The form of compiling, drafted from the units' answers. */
export function CompileForm(form: ActFormProps) {
  return <WithItem matterId={form.matter.id}>{(item) => <Compiling form={form} item={item} />}</WithItem>;
}

function Compiling({ form, item }: { readonly form: ActFormProps; readonly item: Item }) {
  const state = useActForm<typeof compile, Values>({
    endpoint: compile,
    form,
    initial: { text: compileSkeleton(item, form.matter) },
    check: ({ text }) =>
      text.trim().length < 2 ? [{ path: 'text', label: labels.compiled, words: labels.reportNeeded }] : [],
    input: ({ text }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), text: text.trim() },
    }),
  });
  return (
    <ActForm form={form} state={state}>
      <Field path="text" label={labels.compiled} problems={state.problems} hint={labels.compileHint}>
        <Input.TextArea
          aria-label={labels.compiled}
          value={state.values.text}
          maxLength={8000}
          autoSize={{ minRows: 10, maxRows: 26 }}
          onChange={(e) => state.set({ text: e.target.value })}
        />
      </Field>
    </ActForm>
  );
}
