/** 签收分办: the unit signs for its matter and its head names who handles it. */
import { assign } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import {
  ActForm,
  type ActFormProps,
  Field,
  OpinionField,
  taskRef,
  useActForm,
} from '../../matters/public.ts';
import type { UnitPart } from '../queries.ts';
import { WithUnitPart } from './With.tsx';

const { labels } = supervision;

interface Values {
  readonly handlerId: number | null;
  readonly opinion: OpinionDraft;
}

/** The form of assigning; with one candidate he is chosen already. */
export function AssignForm(form: ActFormProps) {
  return (
    <WithUnitPart matterId={form.matter.id}>{(part) => <Assignment form={form} part={part} />}</WithUnitPart>
  );
}

function Assignment({ form, part }: { readonly form: ActFormProps; readonly part: UnitPart }) {
  const only = part.candidates.length === 1 ? part.candidates[0]?.id : undefined;
  const state = useActForm<typeof assign, Values>({
    endpoint: assign,
    form,
    initial: { handlerId: only ?? null, opinion: { text: '' } },
    check: ({ handlerId }) =>
      handlerId === null ? [{ path: 'handlerId', label: labels.handler, words: labels.handlerNeeded }] : [],
    input: ({ handlerId, opinion }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), handlerId: handlerId ?? 0, opinion: opinionBody(opinion) },
    }),
  });
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state}>
      <Field path="handlerId" label={labels.handler} problems={problems} hint={labels.handlerHint}>
        <div className="sv-candidates">
          {part.candidates.map((person) => (
            <label key={person.id} className={values.handlerId === person.id ? 'sv-chosen' : ''}>
              <input
                type="radio"
                name="handler"
                checked={values.handlerId === person.id}
                onChange={() => set({ handlerId: person.id })}
              />
              {person.name}
            </label>
          ))}
        </div>
      </Field>
      <OpinionField state={state} placeholder={labels.assignHint} />
    </ActForm>
  );
}
