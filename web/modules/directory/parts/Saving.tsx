/** The foot of a form: what went wrong, save, cancel. */
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { Button } from '../../../kit/Button.tsx';
import type { ApiError } from '../../../platform/api/api-error.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';

const { labels } = directory;

/** The foot; closes the form once it is saved. */
export function Saving(props: {
  readonly act: { readonly isRunning: boolean; readonly error: ApiError | null };
  readonly disabled?: boolean;
  readonly onSave: () => Promise<unknown>;
  readonly onDone: () => void;
}) {
  return (
    <>
      <ErrorNotice error={props.act.error} />
      <span className="directory-acts">
        <Button
          kind="primary"
          busy={props.act.isRunning}
          disabled={props.disabled ?? false}
          onClick={() =>
            void props
              .onSave()
              .then(props.onDone)
              .catch(() => {})
          }
        >
          {labels.save}
        </Button>
        <Button onClick={props.onDone}>{labels.cancel}</Button>
      </span>
    </>
  );
}
