/** What the unit does about it, with evidence if there is any. */
import { Input } from 'antd';
import { report } from '../../../../contracts/modules/spreading.ts';
import { spreading } from '../../../../contracts/texts/zh-CN/spreading.ts';
import {
  ActForm,
  type ActFormProps,
  Field,
  type StagedFile,
  StagedFiles,
  stagedProblems,
  taskRef,
  useActForm,
} from '../../matters/public.ts';

const { labels } = spreading;

interface Values {
  readonly text: string;
  readonly evidence: readonly StagedFile[];
}

/** The form of reporting. */
export function ReportForm(form: ActFormProps) {
  const state = useActForm<typeof report, Values>({
    endpoint: report,
    form,
    initial: { text: '', evidence: [] },
    check: ({ text, evidence }) => [
      ...(text.trim().length < 2
        ? [{ path: 'text', label: labels.reportText, words: labels.reportNeeded }]
        : []),
      ...stagedProblems('evidence', labels.evidence, evidence),
    ],
    input: ({ text, evidence }) => ({
      params: { matterId: form.matter.id },
      body: {
        ...taskRef(form),
        text: text.trim(),
        evidence: evidence.map((e) => ({ fileId: e.file.id, attested: e.attested })),
      },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state}>
      <Field path="text" label={labels.reportText} problems={problems}>
        <Input.TextArea
          aria-label={labels.reportText}
          placeholder={labels.reportHint}
          value={values.text}
          maxLength={4000}
          autoSize={{ minRows: 5, maxRows: 16 }}
          onChange={(e) => set({ text: e.target.value })}
        />
      </Field>
      <Field path="evidence" label={labels.evidence} problems={problems}>
        <StagedFiles
          label={labels.evidenceDrop}
          multiple
          files={values.evidence}
          onChange={(change) => set((before) => ({ evidence: change(before.evidence) }))}
        />
      </Field>
    </ActForm>
  );
}
