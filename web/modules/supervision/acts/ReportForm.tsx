/** 反馈: the handler reports what was done, with evidence, for the principal to sign. */
import { Input } from 'antd';
import { report } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import {
  ActForm,
  type ActFormProps,
  Field,
  type Problem,
  type StagedFile,
  StagedFiles,
  stagedProblems,
  taskRef,
  useActForm,
} from '../../matters/public.ts';
import type { UnitPart } from '../queries.ts';
import { WithUnitPart } from './With.tsx';

const { labels } = supervision;

interface Values {
  readonly text: string;
  readonly evidence: readonly StagedFile[];
}

/** The form of reporting; what was reported before (returned) stands there to be mended. */
export function ReportForm(form: ActFormProps) {
  return (
    <WithUnitPart matterId={form.matter.id}>{(part) => <Report form={form} part={part} />}</WithUnitPart>
  );
}

function Report({ form, part }: { readonly form: ActFormProps; readonly part: UnitPart }) {
  const kept = form.matter.files.filter((f) => f.purpose === 'evidence').length;
  const check = ({ text, evidence }: Values): Problem[] => [
    ...(text.trim().length < 2
      ? [{ path: 'text', label: labels.reportText, words: labels.reportNeeded }]
      : []),
    // Closing needs evidence (R-SUP-07); what was handed in with an earlier report counts.
    ...(evidence.length === 0 && kept === 0
      ? [{ path: 'evidence', label: labels.evidence, words: labels.evidenceNeeded }]
      : []),
    ...stagedProblems('evidence', labels.evidence, evidence),
  ];
  const state = useActForm<typeof report, Values>({
    endpoint: report,
    form,
    initial: { text: part.report ?? '', evidence: [] },
    check,
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
          maxLength={8000}
          autoSize={{ minRows: 5, maxRows: 16 }}
          onChange={(e) => set({ text: e.target.value })}
        />
      </Field>
      <Field path="evidence" label={labels.evidence} problems={problems} hint={labels.evidenceHint}>
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
