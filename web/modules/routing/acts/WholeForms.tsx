/** 暂停、恢复、作废: the matter as a whole. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import { resume, suspend, voidMatter } from '../../../../contracts/modules/general-acts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import { PersonPicker } from '../../../kit/pickers/pickers.tsx';
import { formatDay } from '../../../platform/format.ts';
import {
  ActForm,
  type ActFormProps,
  Field,
  OpinionField,
  OpinionForm,
  useActForm,
} from '../../matters/public.ts';

const { labels } = routing;

/** 恢复. */
export function ResumeForm(form: ActFormProps) {
  return <OpinionForm form={form} endpoint={resume} required={false} hint={labels.resumeHint} />;
}

/** 作废. */
export function VoidForm(form: ActFormProps) {
  return <OpinionForm form={form} endpoint={voidMatter} required hint={labels.voidHint} />;
}

interface Values {
  readonly owner: { readonly id: number; readonly name: string } | null;
  readonly until: string | null;
  readonly opinion: OpinionDraft;
}

/** 暂停: under whom, until when, why. */
export function SuspendForm(form: ActFormProps) {
  const state = useActForm<typeof suspend, Values>({
    endpoint: suspend,
    form,
    initial: { owner: null, until: null, opinion: { text: '' } },
    check: ({ owner, until, opinion }) => [
      ...(owner ? [] : [{ path: 'ownerId', label: labels.pauseOwner, words: labels.pauseOwnerNeeded }]),
      ...(until ? [] : [{ path: 'until', label: labels.pauseUntil, words: labels.pauseUntilNeeded }]),
      ...(opinion.text || opinion.ink
        ? []
        : [{ path: 'opinion', label: matters.labels.opinion, words: labels.sayWhat }]),
    ],
    input: ({ owner, until, opinion }) => ({
      params: { matterId: form.matter.id },
      body: { ownerId: owner?.id ?? 0, until: until as LocalDate, opinion: opinionBody(opinion) },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state} effect={labels.pauseEffect}>
      <Field path="ownerId" label={labels.pauseOwner} problems={problems}>
        <PersonPicker
          among="all"
          label={labels.pauseOwner}
          value={values.owner?.id ?? null}
          known={values.owner ? [values.owner] : []}
          onChange={(_, who) => set({ owner: who ? { id: who.id, name: who.name } : null })}
        />
      </Field>
      <Field path="until" label={labels.pauseUntil} problems={problems}>
        <DatePicker
          aria-label={labels.pauseUntil}
          format={(day) => formatDay(day.format('YYYY-MM-DD') as LocalDate)}
          value={values.until ? dayjs(values.until) : null}
          onChange={(day) => set({ until: day ? day.format('YYYY-MM-DD') : null })}
        />
      </Field>
      <OpinionField state={state} />
    </ActForm>
  );
}
