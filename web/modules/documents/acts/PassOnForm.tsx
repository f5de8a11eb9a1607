/** 请××同志阅示. */
import { passOn } from '../../../../contracts/modules/documents.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import type { Named } from '../../../kit/pickers/AddresseePicker.tsx';
import { ActForm, type ActFormProps, OpinionField, taskRef, useActForm } from '../../matters/public.ts';
import { LeaderField } from './LeaderField.tsx';

const { labels } = documents;

interface Values {
  readonly leader: Named | null;
  readonly opinion: OpinionDraft;
}

/** The form of passing on; its usual sentence writes itself when the leader is chosen. */
export function PassOnForm(form: ActFormProps) {
  const state = useActForm<typeof passOn, Values>({
    endpoint: passOn,
    form,
    initial: { leader: null, opinion: { text: '' } },
    check: ({ leader }) =>
      leader ? [] : [{ path: 'leaderId', label: labels.toLeader, words: labels.leaderNeeded }],
    input: ({ leader, opinion }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), leaderId: leader?.id ?? 0, opinion: opinionBody(opinion) },
    }),
  });
  const { values, set, problems } = state;
  const phrase = values.leader ? said(labels.askToRead, { leader: values.leader.name }) : null;
  return (
    <ActForm form={form} state={state}>
      <LeaderField
        label={labels.toLeader}
        value={values.leader}
        problems={problems}
        onChange={(leader) => set({ leader })}
      />
      <OpinionField state={state} phrases={phrase ? [phrase] : []} />
    </ActForm>
  );
}
