/** 退文: which points, and why, in words for the sender. */
import { CheckPoint, type Relation, returnPaper } from '../../../../contracts/modules/incoming-check.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { incomingCheck } from '../../../../contracts/texts/zh-CN/incoming-check.ts';
import { isSaid, type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import {
  ActForm,
  type ActFormProps,
  Field,
  OpinionField,
  type Problem,
  taskRef,
  useActForm,
} from '../../matters/public.ts';
import { RelationField } from '../check/CheckPoints.tsx';
import type { Incoming } from '../queries.ts';
import { WithIncoming } from './WithIncoming.tsx';

const { labels } = incomingCheck;

interface Values {
  readonly relation: Relation;
  readonly points: readonly CheckPoint[];
  readonly opinion: OpinionDraft;
}

/** The form of 退文. */
export function ReturnPaperForm(form: ActFormProps) {
  return (
    <WithIncoming matterId={form.matter.id}>
      {(detail) => <Returning form={form} detail={detail} />}
    </WithIncoming>
  );
}

function problemsOf({ relation, points, opinion }: Values): Problem[] {
  const problems: Problem[] = [];
  if (relation === 'unknown')
    problems.push({ path: 'relation', label: labels.relation, words: labels.relationNeeded });
  if (relation === 'superior')
    problems.push({ path: 'relation', label: labels.relation, words: labels.superiorHint });
  if (points.length === 0)
    problems.push({ path: 'points', label: labels.returnPoints, words: labels.returnPointsNeeded });
  if (!isSaid(opinion))
    problems.push({ path: 'opinion', label: labels.returnWhy, words: labels.returnWhyHint });
  return problems;
}

/** The notes of the points ticked as faults, as a start of the reasons. */
function notesOf(detail: Incoming): string {
  return detail.points
    .filter((p) => p.verdict === 'fault' && p.note !== '')
    .map((p) => p.note)
    .join('\n');
}

function Returning({ form, detail }: { readonly form: ActFormProps; readonly detail: Incoming }) {
  const state = useActForm<typeof returnPaper, Values>({
    endpoint: returnPaper,
    form,
    initial: {
      relation: detail.relation,
      points: detail.points.filter((p) => p.verdict === 'fault').map((p) => p.point),
      opinion: { text: notesOf(detail) },
    },
    check: problemsOf,
    input: ({ relation, points, opinion }) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), relation, points: [...points], opinion: opinionBody(opinion) },
    }),
  });
  const { values, set, problems } = state;
  const toggle = (point: CheckPoint) =>
    set({
      points: values.points.includes(point)
        ? values.points.filter((p) => p !== point)
        : [...values.points, point],
    });
  return (
    <ActForm form={form} state={state} effect={labels.returnEffect}>
      <Field path="relation" label={labels.relation} problems={problems}>
        <RelationField relation={values.relation} onChange={(relation) => set({ relation })} />
      </Field>
      <Field path="points" label={labels.returnPoints} problems={problems}>
        <div className="dc-return-points">
          {CheckPoint.options.map((point) => (
            <label key={point}>
              <input type="checkbox" checked={values.points.includes(point)} onChange={() => toggle(point)} />
              <span>{textOf('names', `point.${point}`)}</span>
            </label>
          ))}
        </div>
      </Field>
      <OpinionField state={state} label={labels.returnWhy} placeholder={labels.returnWhyHint} rows={3} />
    </ActForm>
  );
}
