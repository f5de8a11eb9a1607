/** 历次版本 of one file: who put which in, when and why; the former ones to read; a better one to put in. */
import { useState } from 'react';
import {
  download,
  type FileVersion,
  type FileView,
  versions,
} from '../../../../../contracts/modules/files.ts';
import { said, textOf } from '../../../../../contracts/texts/texts.ts';
import { base } from '../../../../../contracts/texts/zh-CN/base.ts';
import { files as words } from '../../../../../contracts/texts/zh-CN/files.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Waiting } from '../../../../kit/Waiting.tsx';
import { addressOf } from '../../../../platform/api/call.ts';
import { useEndpoint } from '../../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../../platform/ErrorNotice.tsx';
import { formatInstant, formatSize } from '../../../../platform/format.ts';
import './versions.css';
import { ReplaceForm } from './ReplaceForm.tsx';

const { labels } = words;

/** Props of Versions. */
export interface VersionsProps {
  /** The file in its newest version. */
  readonly file: FileView;
  /** Which one is being read. */
  readonly shownId: string;
  readonly onShow: (file: FileView) => void;
  readonly onClose: () => void;
}

/** The list, and the form for whoever may replace the file. */
export function Versions({ file, shownId, onShow, onClose }: VersionsProps) {
  const read = useEndpoint(versions, { params: { fileId: file.id } });
  const [isReplacing, setReplacing] = useState(false);
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Waiting rows={2} />;
  const { items, bar } = read.data;
  return (
    <section className="mt-versions" aria-label={labels.versions}>
      <ol>
        {items.map((one) => (
          <Version key={one.file.id} one={one} isShown={one.file.id === shownId} onShow={onShow} />
        ))}
      </ol>
      {bar === null && !isReplacing ? (
        <Button onClick={() => setReplacing(true)}>{labels.replace}</Button>
      ) : null}
      {isReplacing ? <ReplaceForm file={file} onClose={() => setReplacing(false)} /> : null}
      {bar === null ? null : <p className="hy-muted">{textOf('names', `replace_bar.${bar}`)}</p>}
      {isReplacing ? null : (
        <Button kind="quiet" onClick={onClose}>
          {base.labels.close}
        </Button>
      )}
    </section>
  );
}

function Version(props: {
  readonly one: FileVersion;
  readonly isShown: boolean;
  readonly onShow: (file: FileView) => void;
}) {
  const { file, by, since, why, gone } = props.one;
  return (
    <li aria-current={props.isShown}>
      <strong>{said(labels.versionNo, { n: file.version })}</strong>
      <span className="mt-version-name">{gone ? textOf('names', `gone.${gone.why}`) : file.name}</span>
      <span className="hy-muted">
        {said(labels.putInBy, { by: by ?? '', at: formatInstant(since) })}
        {gone ? '' : ` · ${formatSize(file.size)}`}
      </span>
      {why ? <span>{said(labels.versionWhy, { why })}</span> : null}
      {gone ? null : (
        <span className="mt-version-ways">
          {props.isShown ? (
            <span className="hy-tag">{labels.readingThis}</span>
          ) : (
            <Button kind="quiet" onClick={() => props.onShow(file)}>
              {labels.readVersion}
            </Button>
          )}
          <a href={addressOf(download, { params: { fileId: file.id } })} download={file.name}>
            {labels.download}
          </a>
        </span>
      )}
    </li>
  );
}
