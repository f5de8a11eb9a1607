/** Files of a matter, or staged for an act: name, size, whether they were checked, and a way to them. */
import type { z } from 'zod';
import { download, type FileView } from '../../../contracts/modules/files.ts';
import { said, textOf } from '../../../contracts/texts/texts.ts';
import { base } from '../../../contracts/texts/zh-CN/base.ts';
import { files as fileWords } from '../../../contracts/texts/zh-CN/files.ts';
import { addressOf } from '../../platform/api/call.ts';
import { formatSize } from '../../platform/format.ts';

/** A file as the contracts show it. */
export type FileShown = z.output<typeof FileView>;

/** Props of FileList. */
export interface FileListProps {
  readonly files: readonly FileShown[];
  readonly label: string;
  /** Opens in the reader; absent: a click downloads. */
  readonly onOpen?: (file: FileShown) => void;
  readonly openId?: string | undefined;
  /** Takes a staged one off. */
  readonly onRemove?: (file: FileShown) => void;
}

/** A list of files. */
export function FileList(props: FileListProps) {
  return (
    <ul className="hy-files" aria-label={props.label}>
      {props.files.map((file) => (
        <li key={file.id} aria-current={file.id === props.openId}>
          <span className="hy-tag">{textOf('names', `purpose.${file.purpose}`)}</span>
          {props.onOpen ? (
            <button type="button" className="hy-link hy-files-name" onClick={() => props.onOpen?.(file)}>
              {file.name}
            </button>
          ) : (
            <span className="hy-files-name">{file.name}</span>
          )}
          <span className="hy-muted">{sizeOf(file)}</span>
          {file.version > 1 ? (
            <span className="hy-tag">{said(fileWords.labels.versionNo, { n: file.version })}</span>
          ) : null}
          <GuardMark file={file} />
          <a href={addressOf(download, { params: { fileId: file.id } })} download={file.name}>
            {base.labels.download}
            <span className="hy-hidden">{file.name}</span>
          </a>
          {props.onRemove ? (
            <button type="button" className="hy-link" onClick={() => props.onRemove?.(file)}>
              {base.labels.takeOff}
              <span className="hy-hidden">{file.name}</span>
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function sizeOf(file: FileShown): string {
  return file.pages ? `${file.pages} 页 ${formatSize(file.size)}` : formatSize(file.size);
}

/** Only what is out of the ordinary is marked: not read at the door, attested by a person, read off a scan. */
function GuardMark({ file }: { readonly file: FileShown }) {
  if (file.guard === 'passed') return null;
  const isOpen = file.guard === 'not_checked' || file.ocr === 'waiting';
  return (
    <span className={isOpen ? 'hy-tag hy-tag-warn' : 'hy-tag'}>
      {textOf('names', `guard.${file.guard}`)}
      {file.ocr === 'none' || file.ocr === 'read' ? '' : `；${textOf('names', `ocr.${file.ocr}`)}`}
    </span>
  );
}
