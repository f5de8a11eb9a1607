/** The paper as PDF, OFD or DOCX. */
import { useState } from 'react';
import { render } from '../../../contracts/modules/papers.ts';
import { papers as words } from '../../../contracts/texts/zh-CN/papers.ts';
import { Button } from '../../kit/Button.tsx';
import { type ApiError, asApiError } from '../../platform/api/api-error.ts';
import { saveFile } from '../../platform/api/save-file.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';

const FORMATS = ['pdf', 'ofd', 'docx'] as const;

/** Three buttons. */
export function Downloads(props: { readonly textForm: string; readonly title: string | null }) {
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const save = async (format: (typeof FORMATS)[number]) => {
    setBusy(format);
    try {
      await saveFile(
        render,
        { body: { textForm: props.textForm, format } },
        `${props.title ?? words.labels.page}.${format}`,
      );
      setError(null);
    } catch (thrown) {
      setError(asApiError(thrown));
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      {error ? <ErrorNotice error={error} /> : null}
      {FORMATS.map((format) => (
        <Button
          key={format}
          busy={busy === format}
          onClick={() => void save(format)}
          label={`${words.labels.download} ${format.toUpperCase()}`}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </>
  );
}
