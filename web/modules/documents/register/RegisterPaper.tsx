/** Registering a dropped paper: check what was read, see whether it is here already, register. */
import { Input } from 'antd';
import { useState } from 'react';
import type { ActDone } from '../../../../contracts/modules/flow.ts';
import { type Drop, register } from '../../../../contracts/modules/incoming-drop.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { Button } from '../../../kit/Button.tsx';
import { DraftNote } from '../../../kit/DraftNote.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { asApiError } from '../../../platform/api/api-error.ts';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { MatterLink } from '../../../platform/navigation.tsx';
import { useDraft } from '../../../platform/useDraft.ts';
import { Field, type Problem } from '../../matters/public.ts';
import { CheckPoints } from '../check/CheckPoints.tsx';
import { checkBody, isBegun } from '../check/check-draft.ts';
import { AttestField } from './AttestField.tsx';
import { NumberField } from './NumberField.tsx';
import { ReadFields } from './ReadFields.tsx';
import { ReceiptField } from './ReceiptField.tsx';
import { type RegisterDraft, registerProblems, startRegister } from './register-draft.ts';
import { SamePapers } from './SamePapers.tsx';
import '../documents.css';

const { labels } = documents;

/** Props of RegisterPaper. */
export interface RegisterPaperProps {
  /** What dropping the file answered. */
  readonly drop: Drop;
  /** It is registered: who has it now stands in `done`. */
  readonly onDone: (done: ActDone) => void;
  /** Not this one: takes it off the screen. Nothing was registered; the staged file is forgotten by the server. */
  readonly onCancel: () => void;
}

/** The form of registering. @example <RegisterPaper drop={drop} onDone={next} onCancel={takeOff} /> */
export function RegisterPaper({ drop, onDone, onCancel }: RegisterPaperProps) {
  const form = useRegister(drop, onDone);
  const { draft, problems, act } = form;
  const set = (change: Partial<RegisterDraft>) => draft.set((before) => ({ ...before, ...change }));
  return (
    <Panel title={said(labels.registerTitle, { file: drop.file.name })}>
      <form
        className="mt-form"
        onSubmit={(e) => {
          e.preventDefault();
          form.submit();
        }}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) form.submit();
        }}
      >
        <SamePapers drop={drop} />
        <ReadFields drop={drop} draft={draft.value} problems={problems} onChange={set} />
        {drop.sameAs.length > 0 || problems.some((p) => p.path === 'againBecause') ? (
          <Field path="againBecause" label={labels.againBecause} problems={problems}>
            <Input
              aria-label={labels.againBecause}
              placeholder={labels.againHint}
              value={draft.value.againBecause}
              maxLength={200}
              onChange={(e) => set({ againBecause: e.target.value })}
            />
          </Field>
        ) : null}
        <ReceiptField value={draft.value.receiptId} onChange={(receiptId) => set({ receiptId })} />
        <NumberField
          value={draft.value.reservedSerial ?? null}
          onChange={(reservedSerial) => set({ reservedSerial })}
        />
        <CheckPoints
          seen={drop.check}
          draft={draft.value.check}
          problems={problems}
          path="check."
          onChange={(check) => set({ check })}
        />
        <AttestField drop={drop} draft={draft.value} problems={problems} onChange={set} />
        <ErrorNotice error={act.error}>
          <RegisteredBefore params={act.error?.params} />
        </ErrorNotice>
        <div className="mt-form-foot">
          <Button submit kind="primary" busy={act.isRunning} title="Ctrl+Enter">
            {labels.doRegister}
          </Button>
          <Button kind="quiet" onClick={onCancel} disabled={act.isRunning}>
            {labels.notThis}
          </Button>
          <DraftNote draft={draft} />
        </div>
      </form>
    </Panel>
  );
}

function RegisteredBefore({ params }: { readonly params: Readonly<Record<string, unknown>> | undefined }) {
  const id = params?.matterId;
  return typeof id === 'string' ? <MatterLink matterId={id}>{labels.openSame}</MatterLink> : null;
}

function useRegister(drop: Drop, onDone: (done: ActDone) => void) {
  const draft = useDraft<RegisterDraft>(drop.file.id, 'documents.register@2', startRegister(drop));
  const act = useAct(register);
  const tell = useResult();
  const [tried, setTried] = useState(false);
  const found: readonly Problem[] = tried ? registerProblems(draft.value, drop) : [];

  async function send(): Promise<void> {
    setTried(true);
    if (registerProblems(draft.value, drop).length > 0 || act.isRunning) return;
    const { againBecause, check, receiptId, reservedSerial, ...rest } = draft.value;
    try {
      const done = await act.run({
        body: {
          ...rest,
          fileId: drop.file.id,
          ...(receiptId ? { receiptId } : {}),
          ...(reservedSerial ? { reservedSerial } : {}),
          ...(isBegun(check) ? { check: checkBody(check) } : {}),
          ...(againBecause.trim() ? { againBecause: againBecause.trim() } : {}),
        },
      });
      draft.clear();
      tell(said(labels.registered, { number: done.number ?? '', who: done.nowWith.join('、') }));
      onDone(done);
    } catch (thrown) {
      // `act.error` shows it. A text the guard refused may not stay on this machine's disk either (R-SEC-08).
      if (asApiError(thrown).code === 'guard.secrecy_mark_found') draft.unstore();
    }
  }

  // Registered by somebody else between the drop and now: the reason is asked for here.
  const late: readonly Problem[] =
    act.error?.code === 'documents.already_registered' && draft.value.againBecause === ''
      ? [{ path: 'againBecause', label: labels.againBecause, words: labels.againNeeded }]
      : [];
  return { draft, act, problems: [...found, ...late], submit: () => void send() };
}
