/** The summary, begun from the figures. */
import { Input } from 'antd';
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { type detail, summarise } from '../../../../contracts/modules/spreading.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { spreading } from '../../../../contracts/texts/zh-CN/spreading.ts';
import { Waiting } from '../../../kit/Waiting.tsx';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { ActForm, type ActFormProps, Field, taskRef, useActForm } from '../../matters/public.ts';
import { useMessage } from '../queries.ts';

const { labels } = spreading;
type Message = ReplyOf<typeof detail>;

/** The form. */
export function SummariseForm(form: ActFormProps) {
  const read = useMessage(form.matter.id);
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  return read.data ? <Summary form={form} message={read.data} /> : <Waiting rows={4} />;
}

function Summary({ form, message }: { readonly form: ActFormProps; readonly message: Message }) {
  const { figures, meeting } = message;
  const state = useActForm<typeof summarise, { readonly text: string }>({
    endpoint: summarise,
    form,
    initial: {
      text: said(labels.summaryDraft, { ...figures, meeting, owing: figures.units - figures.done }),
    },
    check: ({ text }) =>
      text.trim().length < 2
        ? [{ path: 'text', label: labels.summaryText, words: labels.summaryNeeded }]
        : [],
    input: ({ text }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), text: text.trim() },
    }),
  });
  return (
    <ActForm form={form} state={state}>
      <Field path="text" label={labels.summaryText} problems={state.problems} hint={labels.summaryHint}>
        <Input.TextArea
          aria-label={labels.summaryText}
          value={state.values.text}
          maxLength={8000}
          autoSize={{ minRows: 5, maxRows: 16 }}
          onChange={(e) => state.set({ text: e.target.value })}
        />
      </Field>
    </ActForm>
  );
}
