/** A refusal or failure in the office's words: what, by which rule, what to do, and the reference to read out. */
import type { ReactNode } from 'react';
import { errorText, said } from '../../contracts/texts/texts.ts';
import { base } from '../../contracts/texts/zh-CN/base.ts';
import { asApiError } from './api/api-error.ts';

/** Props of ErrorNotice. */
export interface ErrorNoticeProps {
  /** Whatever was thrown; nothing is shown for null. */
  readonly error: unknown;
  /** Shown as a button, where trying again makes sense. */
  readonly onRetry?: (() => void) | undefined;
  /** More to do about it, e.g. a link to the paper registered before. */
  readonly children?: ReactNode;
}

/** Shows an error where it happened. Announced to screen readers. */
export function ErrorNotice({ error, onRetry, children }: ErrorNoticeProps) {
  if (error === null || error === undefined) return null;
  const { code, params, requestId } = asApiError(error);
  const { what, rule, next } = errorText(code, params);
  return (
    <div className="hy-error" role="alert" data-code={code}>
      <span className="hy-error-icon" aria-hidden="true">
        ！
      </span>
      <div className="hy-error-words">
        <strong>{what}</strong>
        {rule ? <span className="hy-error-rule">（{rule}）</span> : null}
        <div>{next}</div>
        {children}
        {requestId ? <div className="hy-muted">{said(base.labels.reference, { id: requestId })}</div> : null}
      </div>
      {onRetry ? (
        <button type="button" className="hy-button" onClick={onRetry}>
          {base.labels.retry}
        </button>
      ) : null}
    </div>
  );
}
