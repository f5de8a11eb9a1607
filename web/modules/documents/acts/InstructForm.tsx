/** 批示: the leader decides, by tapping an option, in words or by hand. */
import { instruct } from '../../../../contracts/modules/documents.ts';
import { ActForm, type ActFormProps, taskRef, useActForm } from '../../matters/public.ts';
import { InstructionFields } from '../instruction/InstructionFields.tsx';
import {
  type InstructionDraft,
  instructionBody,
  instructionProblems,
  startInstruction,
} from '../instruction/instruction-draft.ts';
import type { Incoming } from '../queries.ts';
import { WithIncoming } from './WithIncoming.tsx';

/** The form of the instruction. */
export function InstructForm(form: ActFormProps) {
  return (
    <WithIncoming matterId={form.matter.id}>
      {(detail) => <Instruction form={form} detail={detail} />}
    </WithIncoming>
  );
}

function Instruction({ form, detail }: { readonly form: ActFormProps; readonly detail: Incoming }) {
  const state = useActForm<typeof instruct, InstructionDraft>({
    endpoint: instruct,
    form,
    initial: startInstruction(detail),
    check: instructionProblems,
    input: (draft) => ({
      params: { matterId: form.matter.id },
      body: { ...taskRef(form), ...instructionBody(draft, detail) },
    }),
  });
  return (
    <ActForm form={form} state={state}>
      {detail.summary ? <p className="dc-summary">{detail.summary}</p> : null}
      <InstructionFields
        detail={detail}
        draft={state.values}
        problems={state.problems}
        onChange={state.set}
        ink
      />
    </ActForm>
  );
}
