/** The paper itself: one tab a file, its text by page or its picture, searched and downloaded from here. */

import type { z } from 'zod';
import { download, type FileView } from '../../../../contracts/modules/files.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { files as fileWords } from '../../../../contracts/texts/zh-CN/files.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { Tabs } from '../../../kit/Tabs.tsx';
import { addressOf } from '../../../platform/api/call.ts';
import { formatSize } from '../../../platform/format.ts';
import { PaperText } from './PaperText.tsx';

type File = z.infer<typeof FileView>;

/** What is read first: the paper, then what the office made of it, then evidence. */
const ORDER: Readonly<Record<File['purpose'], number>> = {
  paper: 0,
  notice: 1,
  report: 2,
  evidence: 3,
  attachment: 4,
  original: 5,
};

/** The files of a matter as something to read; which one is shown is the page's to know (a list elsewhere opens it). */
export function PaperPane(props: {
  readonly files: readonly File[];
  readonly chosen: string | null;
  readonly onChoose: (fileId: string) => void;
}) {
  const { chosen } = props;
  const inOrder = [...props.files].sort((a, b) => ORDER[a.purpose] - ORDER[b.purpose]);
  const file = inOrder.find((f) => f.id === chosen) ?? inOrder[0];
  if (!file) return <p className="hy-muted mt-no-paper">{matters.labels.noPaper}</p>;
  return (
    <section className="mt-paper" aria-label={matters.labels.paper}>
      {inOrder.length > 1 ? (
        <Tabs
          label={matters.labels.files}
          tabs={inOrder.map((f) => ({ key: f.id, label: tabName(f) }))}
          active={file.id}
          onChange={props.onChoose}
        />
      ) : null}
      <FileLine file={file} />
      {file.mediaType.startsWith('image/') ? (
        <Picture file={file} />
      ) : (
        <PaperText key={file.id} file={file} />
      )}
    </section>
  );
}

function tabName(file: File): string {
  return `${textOf('names', `purpose.${file.purpose}`)} ${file.name}`;
}

/** Name, size, whether it was looked through for secrecy marks, and the download. */
function FileLine({ file }: { readonly file: File }) {
  return (
    <p className="mt-file-line">
      <span className="mt-file-name">{file.name}</span>
      <span className="hy-muted">
        {file.pages ? `${said(fileWords.labels.pages, { pages: file.pages })} · ` : ''}
        {formatSize(file.size)} · {textOf('names', `guard.${file.guard}`)}
      </span>
      <a href={addressOf(download, { params: { fileId: file.id } })} download={file.name}>
        {fileWords.labels.download}
      </a>
    </p>
  );
}

function Picture({ file }: { readonly file: File }) {
  return (
    <div className="mt-picture">
      <img src={addressOf(download, { params: { fileId: file.id } })} alt={file.name} />
    </div>
  );
}
