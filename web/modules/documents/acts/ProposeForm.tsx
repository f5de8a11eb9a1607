/** 拟办: two to four options for a leader, to the director for review. */
import { Input } from 'antd';
import { propose } from '../../../../contracts/modules/documents.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import type { Named } from '../../../kit/pickers/AddresseePicker.tsx';
import { ActForm, type ActFormProps, Field, taskRef, useActForm } from '../../matters/public.ts';
import { OptionsEditor } from '../options/OptionsEditor.tsx';
import { type OptionDraft, optionBody, optionProblems, startOptions } from '../options/option-draft.ts';
import type { Incoming } from '../queries.ts';
import { LeaderField } from './LeaderField.tsx';
import { WithIncoming } from './WithIncoming.tsx';

const { labels } = documents;

interface Values {
  readonly summary: string;
  readonly options: readonly OptionDraft[];
  readonly leader: Named | null;
}

/** The form of 拟办. */
export function ProposeForm(form: ActFormProps) {
  return (
    <WithIncoming matterId={form.matter.id}>
      {(detail) => <Proposal form={form} detail={detail} />}
    </WithIncoming>
  );
}

function Proposal({ form, detail }: { readonly form: ActFormProps; readonly detail: Incoming }) {
  const state = useActForm<typeof propose, Values>({
    endpoint: propose,
    form,
    initial: { summary: detail.summary, options: startOptions(detail), leader: leaderOf(detail) },
    check: ({ options, leader }) => [
      ...optionProblems(options),
      ...(leader ? [] : [{ path: 'leaderId', label: labels.leader, words: labels.leaderNeeded }]),
    ],
    input: ({ summary, options, leader }) => ({
      params: { matterId: form.matter.id },
      body: {
        ...taskRef(form),
        summary: summary.trim(),
        options: options.map(optionBody),
        leaderId: leader?.id ?? 0,
      },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state}>
      <Field path="summary" label={labels.summary} problems={problems}>
        <Input.TextArea
          aria-label={labels.summary}
          placeholder={labels.summaryHint}
          value={values.summary}
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(e) => set({ summary: e.target.value })}
        />
      </Field>
      <OptionsEditor options={values.options} problems={problems} onChange={(options) => set({ options })} />
      <LeaderField
        label={labels.leader}
        hint={labels.leaderHint}
        value={values.leader}
        problems={problems}
        onChange={(leader) => set({ leader })}
      />
    </ActForm>
  );
}

/** The leader named before, when the proposal comes back. */
export function leaderOf(detail: Incoming): Named | null {
  return detail.leaderId === null ? null : { id: detail.leaderId, name: detail.leaderName ?? '' };
}
