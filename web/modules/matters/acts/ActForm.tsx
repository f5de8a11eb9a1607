/** The frame of every act's form: errors in one list, the refusal in words, the draft's note, the button, Ctrl+Enter. */
import { type ReactNode, useEffect, useRef } from 'react';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { Button } from '../../../kit/Button.tsx';
import { type AnyDraft, DraftNote } from '../../../kit/DraftNote.tsx';
import type { ApiError } from '../../../platform/api/api-error.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import type { ActFormProps } from '../kinds.ts';
import { fieldId } from './Field.tsx';
import { isUndoing } from './order.ts';
import type { Problem } from './problems.ts';

const { labels } = matters;

/** The part of a form's state the frame needs, whatever the form keeps. */
export interface FrameState {
  readonly problems: readonly Problem[];
  submit(): void;
  readonly tried: number;
  readonly isRunning: boolean;
  readonly failure: ApiError | null;
  readonly draft: AnyDraft;
}

/** Props of ActForm. */
export interface ActFormFrameProps {
  readonly form: ActFormProps;
  readonly state: FrameState;
  readonly children: ReactNode;
  /** The word on the button when it is not the act's own. */
  readonly submitWord?: string;
  /** What happens on pressing, in a line above the button. */
  readonly effect?: ReactNode;
}

/** The frame. */
export function ActForm({ form, state, children, submitWord, effect }: ActFormFrameProps) {
  const { ability } = form;
  return (
    <form
      className="mt-form"
      aria-label={textOf('actions', ability.action)}
      onSubmit={(e) => {
        e.preventDefault();
        state.submit();
      }}
      onKeyDown={(e) => {
        if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || e.nativeEvent.isComposing) return;
        e.preventDefault();
        state.submit();
      }}
    >
      {ability.of ? (
        <p className="mt-form-of">
          {said(labels.actFor, { as: textOf('names', `of.${ability.of.as}`), name: ability.of.name })}
        </p>
      ) : null}
      <ProblemList problems={state.problems} tried={state.tried} />
      {children}
      <Failure error={state.failure} />
      {effect ? <div className="mt-effect">{effect}</div> : null}
      <div className="mt-form-foot">
        <Button
          submit
          kind={isUndoing(ability.act) ? 'danger' : 'primary'}
          busy={state.isRunning}
          title={labels.submitKey}
        >
          {state.isRunning ? labels.sending : (submitWord ?? textOf('actions', ability.action))}
        </Button>
        <Button kind="quiet" onClick={form.onCancel} disabled={state.isRunning}>
          {labels.cancelAct}
        </Button>
        <DraftNote draft={state.draft} />
      </div>
    </form>
  );
}

/** The refusal as a whole, brought into sight when it comes. */
function Failure({ error }: { readonly error: ApiError | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  return (
    <div className="mt-failure" ref={place}>
      <ErrorNotice error={error} />
    </div>
  );
}

/** All that is to be mended, in one list; each leads to its field. */
function ProblemList(props: { readonly problems: readonly Problem[]; readonly tried: number }) {
  const { problems, tried } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button stands at the foot of a long form: the list comes to whoever pressed it.
    if (tried > 0) place.current?.scrollIntoView({ block: 'center' });
  }, [tried]);
  if (problems.length === 0) return null;
  return (
    <div className="mt-problems" role="alert" ref={place}>
      <strong>{said(labels.errorsTop, { n: problems.length })}</strong>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path}${problem.words}`}>
            <button type="button" className="hy-link" onClick={() => lead(problem.path)}>
              {problem.label ? `${problem.label}：` : ''}
              {problem.words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Scrolls to the field of a path, or to the nearest whole it is part of, and puts the cursor there. */
function lead(path: string): void {
  for (let at = path; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const place = document.getElementById(fieldId(at));
    if (!place) continue;
    place.scrollIntoView({ block: 'center' });
    place.querySelector<HTMLElement>('input, textarea, button, [tabindex="0"]')?.focus();
    return;
  }
}
