/** 答复来文单位: how, when, what, and who else is told. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import type { AskedBy } from '../../../../contracts/modules/incoming-check.ts';
import { answerSender } from '../../../../contracts/modules/incoming-office.ts';
import { incomingOffice } from '../../../../contracts/texts/zh-CN/incoming-office.ts';
import { isSaid, type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import { UnitsPicker } from '../../../kit/pickers/pickers.tsx';
import { today } from '../../../platform/clock.ts';
import {
  ActForm,
  type ActFormProps,
  Field,
  OpinionField,
  taskRef,
  useActForm,
} from '../../matters/public.ts';
import { HowField } from './AskSenderForm.tsx';

const { labels } = incomingOffice;

interface Values {
  readonly how: (typeof AskedBy.options)[number];
  readonly on: LocalDate;
  readonly opinion: OpinionDraft;
  readonly units: readonly number[];
}

/** The form of the answer. */
export function AnswerSenderForm(form: ActFormProps) {
  const state = useActForm<typeof answerSender, Values>({
    endpoint: answerSender,
    form,
    initial: { how: 'phone', on: today(), opinion: { text: '' }, units: [] },
    check: ({ opinion }) =>
      isSaid(opinion) ? [] : [{ path: 'opinion', label: labels.answerText, words: labels.answerNeeded }],
    input: ({ how, on, opinion, units }) => ({
      params: { matterId: form.matter.id },
      body: {
        ...taskRef(form),
        how,
        answeredOn: on,
        opinion: opinionBody(opinion),
        tellUnitIds: [...units],
      },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state} effect={labels.answerEffect}>
      <HowField label={labels.answerHow} value={values.how} onChange={(how) => set({ how })} />
      <Field path="answeredOn" label={labels.answerOn} problems={problems}>
        <DatePicker
          aria-label={labels.answerOn}
          value={dayjs(values.on)}
          allowClear={false}
          onChange={(d) => d && set({ on: d.format('YYYY-MM-DD') as LocalDate })}
        />
      </Field>
      <OpinionField state={state} label={labels.answerText} placeholder={labels.answerTextHint} rows={3} />
      <Field path="tellUnitIds" label={labels.answerTell} problems={problems}>
        <UnitsPicker label={labels.answerTell} value={values.units} onChange={(ids) => set({ units: ids })} />
      </Field>
    </ActForm>
  );
}
