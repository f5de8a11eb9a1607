/** The small forms of the office panel: a few fields in a row, a button, the refusal under them. */
import type { ReactNode } from 'react';
import { base } from '../../../../contracts/texts/zh-CN/base.ts';
import { Button } from '../../../kit/Button.tsx';
import type { ApiError } from '../../../platform/api/api-error.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';

/** Props of OfficeForm. */
export interface OfficeFormProps {
  readonly name: string;
  readonly children: ReactNode;
  readonly isRunning: boolean;
  readonly error: ApiError | null;
  /** What is missing, once sending was tried. */
  readonly missing: string | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** A form in place. */
export function OfficeForm(props: OfficeFormProps) {
  return (
    <form
      className="dc-office-form"
      aria-label={props.name}
      onSubmit={(e) => {
        e.preventDefault();
        if (!props.isRunning) props.onSubmit();
      }}
    >
      {props.children}
      <Button submit kind="primary" busy={props.isRunning}>
        {props.name}
      </Button>
      <Button kind="quiet" onClick={props.onClose}>
        {base.labels.cancel}
      </Button>
      {props.missing ? (
        <p className="mt-field-error" role="alert">
          {props.missing}
        </p>
      ) : null}
      <ErrorNotice error={props.error} />
    </form>
  );
}
