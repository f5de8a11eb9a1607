/** 主任审核: pass the proposal on to the leader, its options edited if need be. */
import { review } from '../../../../contracts/modules/documents.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { Button } from '../../../kit/Button.tsx';
import { type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import type { Named } from '../../../kit/pickers/AddresseePicker.tsx';
import {
  ActForm,
  type ActFormProps,
  OpinionField,
  type Problem,
  taskRef,
  useActForm,
} from '../../matters/public.ts';
import { OptionsEditor } from '../options/OptionsEditor.tsx';
import { type OptionDraft, optionBody, optionProblems, startOptions } from '../options/option-draft.ts';
import { ProposedOptions } from '../options/ProposedOptions.tsx';
import type { Incoming } from '../queries.ts';
import { LeaderField } from './LeaderField.tsx';
import { leaderOf } from './ProposeForm.tsx';
import { WithIncoming } from './WithIncoming.tsx';

const { labels } = documents;

interface Values {
  readonly opinion: OpinionDraft;
  readonly leader: Named | null;
  /** null: left as proposed. */
  readonly options: readonly OptionDraft[] | null;
}

/** The form of the director's review. */
export function ReviewForm(form: ActFormProps) {
  return (
    <WithIncoming matterId={form.matter.id}>
      {(detail) => <Review form={form} detail={detail} />}
    </WithIncoming>
  );
}

function Review({ form, detail }: { readonly form: ActFormProps; readonly detail: Incoming }) {
  const state = useActForm<typeof review, Values>({
    endpoint: review,
    form,
    initial: { opinion: { text: '' }, leader: leaderOf(detail), options: null },
    check: ({ options, leader }) => [
      ...(options ? optionProblems(options) : []),
      ...(leader ? [] : [{ path: 'leaderId', label: labels.leader, words: labels.leaderNeeded }]),
    ],
    input: ({ opinion, leader, options }) => ({
      params: { matterId: form.matter.id },
      body: {
        ...taskRef(form),
        opinion: opinionBody(opinion),
        ...(leader ? { leaderId: leader.id } : {}),
        ...(options ? { options: options.map(optionBody) } : {}),
      },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm
      form={form}
      state={state}
      effect={values.leader ? said(labels.passTo, { leader: values.leader.name }) : null}
    >
      <Options
        detail={detail}
        options={values.options}
        problems={problems}
        onChange={(options) => set({ options })}
      />
      <LeaderField
        label={labels.leader}
        value={values.leader}
        problems={problems}
        onChange={(leader) => set({ leader })}
      />
      <OpinionField state={state} phrases={[labels.approveWords]} />
    </ActForm>
  );
}

/** The options as proposed, or being edited. */
function Options(props: {
  readonly detail: Incoming;
  readonly options: Values['options'];
  readonly problems: readonly Problem[];
  readonly onChange: (options: Values['options']) => void;
}) {
  const { detail, options, problems, onChange } = props;
  return (
    <>
      {options ? (
        <OptionsEditor options={options} problems={problems} onChange={onChange} />
      ) : (
        <ProposedOptions detail={detail} />
      )}
      <div>
        <Button kind="quiet" onClick={() => onChange(options ? null : startOptions(detail))}>
          {options ? labels.keepOptions : labels.editOptions}
        </Button>
      </div>
    </>
  );
}
