/** One file on its way: how far, or why not and what to do. */
import { said } from '../../../contracts/texts/texts.ts';
import { base } from '../../../contracts/texts/zh-CN/base.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { formatSize } from '../../platform/format.ts';
import { Button } from '../Button.tsx';
import type { Upload } from './useUploads.ts';

/** Shows one upload. Only what may pass by itself offers to try again. */
export function UploadLine(props: {
  readonly upload: Upload;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
}) {
  const { file, state, part, error, isWaiting } = props.upload;
  if (state === 'refused') {
    const passing =
      error !== null && (error.status === 0 || error.status >= 500) && error.code !== 'base.too_large';
    return (
      <div className="hy-upload-refused">
        <div className="hy-upload-name">{said(base.labels.notTaken, { name: file.name })}</div>
        <ErrorNotice error={error} onRetry={passing ? props.onRetry : undefined}>
          <Button kind="quiet" onClick={props.onDrop}>
            {base.labels.understood}
          </Button>
        </ErrorNotice>
      </div>
    );
  }
  return (
    <div className="hy-upload">
      <span className="hy-upload-name">{file.name}</span>
      <span className="hy-muted">{formatSize(file.size)}</span>
      <progress value={part < 1 ? part : undefined} max={1} aria-label={file.name} />
      <span className={isWaiting ? 'hy-upload-state hy-upload-away' : 'hy-upload-state hy-muted'}>
        {state === 'queued'
          ? base.labels.queued
          : part < 1
            ? `${Math.floor(part * 100)}%`
            : base.labels.reading}
        {isWaiting ? ` · ${base.labels.waitingForNetwork}` : ''}
      </span>
      <Button kind="quiet" onClick={props.onDrop}>
        {base.labels.stopUpload}
        <span className="hy-hidden">{file.name}</span>
      </Button>
    </div>
  );
}
