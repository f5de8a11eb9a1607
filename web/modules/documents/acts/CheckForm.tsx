/** 初审: six points, a tap each. */
import { check, seeCheck } from '../../../../contracts/modules/incoming-check.ts';
import { incomingCheck } from '../../../../contracts/texts/zh-CN/incoming-check.ts';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { ActForm, type ActFormProps, taskRef, useActForm } from '../../matters/public.ts';
import { CheckPoints } from '../check/CheckPoints.tsx';
import { type CheckDraft, checkBody, checkProblems, startCheck } from '../check/check-draft.ts';
import type { Incoming } from '../queries.ts';
import { WithIncoming } from './WithIncoming.tsx';

/** The form of 初审. */
export function CheckForm(form: ActFormProps) {
  return (
    <WithIncoming matterId={form.matter.id}>
      {(detail) => <Checking form={form} detail={detail} />}
    </WithIncoming>
  );
}

function Checking({ form, detail }: { readonly form: ActFormProps; readonly detail: Incoming }) {
  const seen = useEndpoint(seeCheck, { params: { matterId: form.matter.id } });
  const state = useActForm<typeof check, CheckDraft>({
    endpoint: check,
    form,
    initial: startCheck(detail.relation, detail.points),
    check: (values) => checkProblems(values),
    input: (values) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), ...checkBody(values) },
    }),
  });
  if (seen.error) return <ErrorNotice error={seen.error} onRetry={() => void seen.refetch()} />;
  if (!seen.data) return <Waiting rows={6} />;
  return (
    <ActForm form={form} state={state} effect={incomingCheck.labels.takenWithFaults}>
      <CheckPoints
        seen={seen.data}
        draft={state.values}
        problems={state.problems}
        onChange={(draft) => state.set(draft)}
      />
    </ActForm>
  );
}
