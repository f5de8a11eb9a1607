/** 办结. A paper that wants an answer and has none asks why not. */
import { Input } from 'antd';
import { conclude } from '../../../../contracts/modules/documents.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { incomingOffice } from '../../../../contracts/texts/zh-CN/incoming-office.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import {
  ActForm,
  type ActFormProps,
  Field,
  OpinionField,
  taskRef,
  useActForm,
} from '../../matters/public.ts';
import { NO_READERS, ReaderFields, type Readers, readerIds } from '../../routing/public.ts';
import { useOffice } from '../queries.ts';

interface Values {
  readonly opinion: OpinionDraft;
  readonly unansweredBecause: string;
  readonly readers: Readers;
}

/** The form of concluding: a word if wanted. */
export function ConcludeForm(form: ActFormProps) {
  const office = useOffice(form.matter.id).data;
  const owes = office?.wantsAnswer === true && office.answers.length === 0;
  const state = useActForm<typeof conclude, Values>({
    endpoint: conclude,
    form,
    initial: { opinion: { text: '' }, unansweredBecause: '', readers: NO_READERS },
    check: () => [],
    input: ({ opinion, unansweredBecause, readers }) => ({
      params: { matterId: form.matter.id },
      body: {
        ...taskRef(form),
        opinion: opinionBody(opinion),
        unansweredBecause: owes ? unansweredBecause.trim() : '',
        readerIds: readerIds(readers),
      },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state}>
      {owes ? (
        <Field
          path="unansweredBecause"
          label={incomingOffice.labels.unanswered}
          problems={problems}
          hint={incomingOffice.labels.unansweredHint}
        >
          <Input
            aria-label={incomingOffice.labels.unanswered}
            value={values.unansweredBecause}
            maxLength={300}
            onChange={(e) => set({ unansweredBecause: e.target.value })}
          />
        </Field>
      ) : null}
      <OpinionField state={state} hint={documents.labels.concludeHint} placeholder={matters.labels.opinion} />
      <details>
        <summary>{documents.labels.sendToRead}</summary>
        <ReaderFields
          label={documents.labels.toReadInOrder}
          value={values.readers}
          problems={problems}
          onChange={(readers) => set({ readers })}
        />
      </details>
    </ActForm>
  );
}
