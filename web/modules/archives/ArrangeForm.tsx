/** 整理归档: retention and category; the 档号 is issued on sending (DA/T 22-2015). */
import { Input } from 'antd';
import type { z } from 'zod';
import { arrange, Retention } from '../../../contracts/modules/archives.ts';
import { textOf } from '../../../contracts/texts/texts.ts';
import { archives } from '../../../contracts/texts/zh-CN/archives.ts';
import { ActForm, type ActFormProps, Field, taskRef, useActForm } from '../matters/public.ts';
import { ReservedHere } from '../numbers/public.ts';

const { labels } = archives;
/** Three capitals or digits, as the contract takes it. */
const CATEGORY = /^[A-Z0-9]{3}$/;

interface Values {
  readonly retention: z.infer<typeof Retention>;
  readonly category: string;
  readonly reservedSerial: number | null;
}

/** The form; thirty years is what superiors' papers that were acted on are kept for (国家档案局令第8号). */
export function ArrangeForm(form: ActFormProps) {
  const state = useActForm<typeof arrange, Values>({
    endpoint: arrange,
    form,
    initial: { retention: 'D30', category: 'BGS', reservedSerial: null },
    check: ({ category }) =>
      CATEGORY.test(category)
        ? []
        : [{ path: 'category', label: labels.category, words: labels.categoryWrong }],
    input: ({ retention, category, reservedSerial }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), retention, category, ...(reservedSerial ? { reservedSerial } : {}) },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state} effect={labels.willGetCode}>
      <Field path="retention" label={labels.retention} problems={problems} hint={labels.retentionRule}>
        <div className="ar-retentions">
          {Retention.options.map((value) => (
            <label key={value} className={values.retention === value ? 'ar-chosen' : ''}>
              <input
                type="radio"
                name="retention"
                checked={values.retention === value}
                onChange={() => set({ retention: value, reservedSerial: null })}
              />
              <span>
                <strong>{textOf('names', `retention.${value}`)}</strong>{' '}
                <span className="hy-muted">{textOf('names', `retention.${value}.for`)}</span>
              </span>
            </label>
          ))}
        </div>
      </Field>
      <Field path="category" label={labels.category} problems={problems} hint={labels.categoryHint}>
        <Input
          aria-label={labels.category}
          className="ar-category"
          value={values.category}
          maxLength={3}
          onChange={(e) => set({ category: e.target.value.toUpperCase(), reservedSerial: null })}
        />
      </Field>
      <ReservedHere
        form={form}
        label={labels.code}
        {...(CATEGORY.test(values.category) ? { named: `${values.retention}-${values.category}` } : {})}
        value={values.reservedSerial}
        onChange={(reservedSerial) => set({ reservedSerial })}
      />
    </ActForm>
  );
}
