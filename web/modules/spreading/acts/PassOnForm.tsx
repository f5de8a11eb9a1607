/** How, when, to how many. */
import { DatePicker, InputNumber, Radio } from 'antd';
import dayjs from 'dayjs';
import type { Instant } from '../../../../contracts/base/dates.ts';
import { PassedHow, passOn } from '../../../../contracts/modules/spreading.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { spreading } from '../../../../contracts/texts/zh-CN/spreading.ts';
import { type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import { useNow } from '../../../platform/clock.ts';
import {
  ActForm,
  type ActFormProps,
  Field,
  OpinionField,
  taskRef,
  useActForm,
} from '../../matters/public.ts';

const { labels } = spreading;

interface Values {
  readonly how: (typeof PassedHow.options)[number];
  readonly passedAt: Instant;
  readonly people: number;
  readonly opinion: OpinionDraft;
}

/** The form of saying that it was passed on. */
export function PassOnForm(form: ActFormProps) {
  const now = useNow();
  const state = useActForm<typeof passOn, Values>({
    endpoint: passOn,
    form,
    initial: { how: 'meeting', passedAt: now, people: 10, opinion: { text: '' } },
    check: () => [],
    input: ({ how, passedAt, people, opinion }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), how, passedAt, people, opinion: opinionBody(opinion) },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state}>
      <Field path="how" label={labels.how} problems={problems}>
        <Radio.Group
          aria-label={labels.how}
          value={values.how}
          options={PassedHow.options.map((value) => ({ value, label: textOf('names', `passed.${value}`) }))}
          onChange={(e) => set({ how: e.target.value })}
        />
      </Field>
      <Field path="passedAt" label={labels.passedAt} problems={problems}>
        <DatePicker
          aria-label={labels.passedAt}
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          allowClear={false}
          value={dayjs(values.passedAt)}
          onChange={(d) => d && set({ passedAt: d.toISOString() as Instant })}
        />
      </Field>
      <Field path="people" label={labels.people} problems={problems}>
        <InputNumber
          aria-label={labels.people}
          min={1}
          max={100000}
          precision={0}
          value={values.people}
          onChange={(people) => set({ people: people ?? 1 })}
        />
      </Field>
      <OpinionField state={state} label={labels.passedWords} placeholder={labels.passedWords} />
    </ActForm>
  );
}
