/** 代录: the liaison records an instruction given on paper or by telephone, with the photo of its original. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import { recordInstruction } from '../../../../contracts/modules/documents.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { today } from '../../../platform/clock.ts';
import { formatDay } from '../../../platform/format.ts';
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
import { InstructionFields } from '../instruction/InstructionFields.tsx';
import {
  type InstructionDraft,
  instructionBody,
  instructionProblems,
  startInstruction,
} from '../instruction/instruction-draft.ts';
import type { Incoming } from '../queries.ts';
import { WithIncoming } from './WithIncoming.tsx';

const { labels } = documents;

interface Values extends InstructionDraft {
  readonly original: readonly StagedFile[];
  readonly on: LocalDate;
}

/** The form of recording on behalf. */
export function RecordInstructionForm(form: ActFormProps) {
  return (
    <WithIncoming matterId={form.matter.id}>
      {(detail) => <Recording form={form} detail={detail} />}
    </WithIncoming>
  );
}

function check(values: Values): Problem[] {
  const original: Problem[] =
    values.original.length === 0
      ? [{ path: 'originalFileId', label: labels.original, words: labels.originalNeeded }]
      : stagedProblems('originalFileId', labels.original, values.original);
  return [...original, ...instructionProblems(values)];
}

function Recording({ form, detail }: { readonly form: ActFormProps; readonly detail: Incoming }) {
  const state = useActForm<typeof recordInstruction, Values>({
    endpoint: recordInstruction,
    form,
    initial: { ...startInstruction(detail), original: [], on: today() },
    check,
    input: (values) => ({
      params: { matterId: form.matter.id },
      body: {
        ...taskRef(form),
        ...instructionBody(values, detail),
        originalFileId: values.original[0]?.file.id ?? '',
        instructedOn: values.on,
        attested: values.original[0]?.attested ?? false,
      },
    }),
  });
  const { values, set, problems } = state;
  const leader = form.ability.of?.name ?? detail.leaderName ?? '';
  return (
    <ActForm form={form} state={state} effect={said(labels.recordFor, { leader })}>
      <Field path="originalFileId" label={labels.original} problems={problems}>
        <StagedFiles
          label={labels.original}
          accept="image/*,.pdf"
          multiple={false}
          files={values.original}
          onChange={(change) => set((before) => ({ original: change(before.original) }))}
        />
      </Field>
      <Field path="instructedOn" label={labels.instructedOn} problems={problems}>
        <DatePicker
          aria-label={labels.instructedOn}
          allowClear={false}
          value={dayjs(values.on)}
          maxDate={dayjs(today())}
          format={(d) => formatDay(d.format('YYYY-MM-DD') as LocalDate)}
          onChange={(d) => d && set({ on: d.format('YYYY-MM-DD') as LocalDate })}
        />
      </Field>
      <InstructionFields detail={detail} draft={values} problems={problems} onChange={set} ink={false} />
    </ActForm>
  );
}
