/** The paper itself: one tab a file, as it looks or as its text, searched and downloaded from here. */

import { lazy, Suspense, useState } from 'react';
import type { z } from 'zod';
import { download, type FileView } from '../../../../contracts/modules/files.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { files as fileWords } from '../../../../contracts/texts/zh-CN/files.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { Button } from '../../../kit/Button.tsx';
import { Tabs } from '../../../kit/Tabs.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { addressOf } from '../../../platform/api/call.ts';
import { formatSize } from '../../../platform/format.ts';
import { PaperText } from './PaperText.tsx';
import { PicturePaper } from './PicturePaper.tsx';
import { TextInstead } from './TextInstead.tsx';
import { type PaperView, usePaperView } from './usePaperView.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import { Versions } from './versions/Versions.tsx';

type File = z.infer<typeof FileView>;

const { labels } = matters;

/** A chunk of its own: who never opens a PDF never loads its reader. Where it cannot be had, the text is shown. */
const PdfPaper = lazy(() =>
  import('./pdf/PdfPaper.tsx').catch(() => ({
    default: ({ file }: { readonly file: File }) => (
      <TextInstead file={file} onRetry={() => window.location.reload()} />
    ),
  })),
);

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
  const [view, setView] = usePaperView();
  const { chosen } = props;
  const inOrder = [...props.files].sort((a, b) => ORDER[a.purpose] - ORDER[b.purpose]);
  const file = inOrder.find((f) => f.id === chosen) ?? inOrder[0];
  if (!file) return <p className="hy-muted mt-no-paper">{labels.noPaper}</p>;
  return (
    <section className="mt-paper" aria-label={labels.paper}>
      {inOrder.length > 1 ? (
        <Tabs
          label={labels.files}
          tabs={inOrder.map((f) => ({ key: f.id, label: tabName(f) }))}
          active={file.id}
          onChange={props.onChoose}
        />
      ) : null}
      <Shown key={file.id} file={file} view={view} onView={setView} />
    </section>
  );
}

/** One file in its newest version, or a former one that was asked for. */
function Shown(props: {
  readonly file: File;
  readonly view: PaperView;
  readonly onView: (view: PaperView) => void;
}) {
  const [former, setFormer] = useState<File | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { file, view } = props;
  const shown = former ?? file;
  return (
    <>
      <FileLine
        file={shown}
        newest={file.version}
        view={view}
        onView={props.onView}
        onVersions={() => setOpen(!isOpen)}
        isOpen={isOpen}
      />
      {isOpen ? (
        <Versions
          file={file}
          shownId={shown.id}
          onShow={(version) => setFormer(version.id === file.id ? null : version)}
          onClose={() => setOpen(false)}
        />
      ) : null}
      {former ? (
        <p className="mt-paper-note mt-former" role="status">
          {said(fileWords.labels.former, { n: former.version })}
          <Button kind="quiet" onClick={() => setFormer(null)}>
            {fileWords.labels.toNewest}
          </Button>
        </p>
      ) : null}
      <Paper key={`${shown.id}/${shown.version}`} file={shown} view={view} />
    </>
  );
}

function tabName(file: File): string {
  return `${textOf('names', `purpose.${file.purpose}`)} ${file.name}`;
}

function isPdf(file: File): boolean {
  return file.mediaType === 'application/pdf';
}

/** Set anew as pages by the server: what a browser cannot show as it is. */
function isSetAnew(file: File): boolean {
  return file.mediaType.includes('wordprocessingml') || file.mediaType === 'application/ofd';
}

/** An OFD is drawn as it looks; of a DOCX the layout is made anew. */
function anewWords(file: File): string {
  return file.mediaType === 'application/ofd' ? labels.shownDrawn : labels.shownAnew;
}

function isPicture(file: File): boolean {
  return file.mediaType.startsWith('image/');
}

function Paper({ file, view }: { readonly file: File; readonly view: PaperView }) {
  if (isPicture(file) && (view === 'pages' || file.ocr !== 'read')) return <PicturePaper file={file} />;
  if (!(isPdf(file) || isSetAnew(file)) || view === 'text') return <PaperText file={file} />;
  return (
    <Suspense fallback={<Waiting label={labels.openingPages} rows={12} />}>
      <PdfPaper file={file} />
    </Suspense>
  );
}

/** Name, size, whether it was looked through for secrecy marks; how it is shown; the download. */
function FileLine(props: {
  readonly file: File;
  readonly newest: number;
  readonly isOpen: boolean;
  readonly onVersions: () => void;
  readonly view: PaperView;
  readonly onView: (view: PaperView) => void;
}) {
  const { file } = props;
  return (
    <div className="mt-file-line">
      <span className="mt-file-name">{file.name}</span>
      <span className="hy-muted">
        {file.pages ? `${said(fileWords.labels.pages, { pages: file.pages })} · ` : ''}
        {formatSize(file.size)} · {textOf('names', `guard.${file.guard}`)}
        {file.ocr === 'none' ? '' : ` · ${textOf('names', `ocr.${file.ocr}`)}`}
        {isPdf(file) || isPicture(file)
          ? ''
          : ` · ${isSetAnew(file) && props.view === 'pages' ? anewWords(file) : labels.shownAsText}`}
      </span>
      <span className="mt-file-end">
        {isPdf(file) || isSetAnew(file) || (isPicture(file) && file.ocr === 'read') ? (
          <ViewSwitch view={props.view} onView={props.onView} />
        ) : null}
        <button type="button" className="hy-link" aria-expanded={props.isOpen} onClick={props.onVersions}>
          {props.newest > 1
            ? said(fileWords.labels.versionNo, { n: file.version })
            : fileWords.labels.versions}
        </button>
        <a href={addressOf(download, { params: { fileId: file.id } })} download={file.name}>
          {fileWords.labels.download}
        </a>
      </span>
    </div>
  );
}
