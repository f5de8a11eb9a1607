/** 传阅: to whom, in which order, what they sign. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import { circulate } from '../../../../contracts/modules/circulation.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import { formatDay } from '../../../platform/format.ts';
import {
  ActForm,
  type ActFormProps,
  Field,
  OpinionField,
  taskRef,
  useActForm,
} from '../../matters/public.ts';
import { NO_READERS, ReaderFields, type Readers, readerIds } from '../circulation/ReaderFields.tsx';
import { Choice } from './Choice.tsx';

const { labels } = routing;

interface Values {
  readonly readers: Readers;
  readonly order: 'at_once' | 'in_order';
  readonly wants: 'read' | 'signed_for';
  readonly readBy: string | null;
  readonly opinion: OpinionDraft;
}

/** The form. */
export function CirculateForm(form: ActFormProps) {
  const state = useActForm<typeof circulate, Values>({
    endpoint: circulate,
    form,
    initial: { readers: NO_READERS, order: 'at_once', wants: 'read', readBy: null, opinion: { text: '' } },
    check: ({ readers }) =>
      readerIds(readers).length > 0
        ? []
        : [{ path: 'readerIds', label: labels.circulation, words: labels.readersNeeded }],
    input: (values) => ({
      params: { matterId: form.matter.id },
      body: {
        ...taskRef(form),
        readerIds: readerIds(values.readers),
        inOrder: values.order === 'in_order',
        wants: values.wants,
        readBy: values.readBy as LocalDate | null,
        opinion: opinionBody(values.opinion),
      },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state} effect={labels.circulateEffect}>
      <ReaderFields
        label={labels.circulation}
        value={values.readers}
        problems={problems}
        onChange={(readers) => set({ readers })}
      />
      <Choice
        label={labels.order}
        value={values.order}
        options={[
          ['at_once', labels.atOnce],
          ['in_order', labels.inOrder],
        ]}
        onChange={(order) => set({ order })}
      />
      {values.order === 'in_order' ? <p className="hy-muted">{labels.readingOrderHint}</p> : null}
      <Choice
        label={labels.wants}
        value={values.wants}
        options={[
          ['read', labels.wantsRead],
          ['signed_for', labels.wantsSigned],
        ]}
        onChange={(wants) => set({ wants })}
      />
      <Field path="readBy" label={labels.readBy} problems={problems}>
        <DatePicker
          aria-label={labels.readBy}
          format={(day) => formatDay(day.format('YYYY-MM-DD') as LocalDate)}
          value={values.readBy ? dayjs(values.readBy) : null}
          onChange={(day) => set({ readBy: day ? day.format('YYYY-MM-DD') : null })}
        />
      </Field>
      <OpinionField state={state} placeholder={labels.circulatePlaceholder} />
    </ActForm>
  );
}
