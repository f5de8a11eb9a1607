/** The text of a paper by page, set like paper, with words to find in it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { z } from 'zod';
import { type FileView, text } from '../../../../contracts/modules/files.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { findInPaper, type MarkedPage, type Stretch } from './find-in-paper.ts';
import { PaperTools } from './PaperTools.tsx';

const { labels } = matters;

/** A version of a file does not change: its text is fetched once. */
const FRESH = { freshMs: Number.POSITIVE_INFINITY };

/** Reads a file's text. */
export function PaperText({ file }: { readonly file: z.infer<typeof FileView> }) {
  const read = useEndpoint(text, { params: { fileId: file.id } }, { ...FRESH, edition: file.version });
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const [size, setSize] = useState(0);
  const pages = read.data?.pages;
  const found = useMemo(() => findInPaper(pages ?? [], words), [pages, words]);
  const current = found.hits === 0 ? 0 : at % found.hits;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (found.hits === 0) return;
    place.current?.querySelector(`[data-hit="${current}"]`)?.scrollIntoView({ block: 'center' });
  }, [current, found.hits]);

  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!pages) return <Waiting label={labels.reading} rows={12} />;
  if (pages.every((p) => p.lines.length === 0))
    return (
      <p className="hy-muted mt-no-paper">
        {file.mediaType === 'application/pdf' ? labels.noTextInPdf : labels.noText}
      </p>
    );
  return (
    <>
      <PaperTools
        words={words}
        onWords={(next) => {
          setWords(next);
          setAt(0);
        }}
        hits={found.hits}
        current={current}
        onStep={(by) => setAt((current + by + found.hits) % Math.max(1, found.hits))}
        size={size}
        onSize={setSize}
      />
      <div className={`mt-pages mt-size-${size}`} ref={place}>
        {found.pages.map((page) => (
          <Page key={page.page} page={page} current={words ? current : -1} count={found.pages.length} />
        ))}
      </div>
    </>
  );
}

function Page(props: { readonly page: MarkedPage; readonly current: number; readonly count: number }) {
  const { page, current } = props;
  return (
    <article className="mt-page" aria-label={said(labels.pageNo, { page: page.page })}>
      {props.count > 1 ? (
        <span className="mt-page-no" aria-hidden="true">
          {page.page}/{props.count}
        </span>
      ) : null}
      {page.lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a stored file never move
        <p key={i}>
          {line.map((stretch, j) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a line in their order
            <Word key={j} stretch={stretch} current={current} />
          ))}
        </p>
      ))}
    </article>
  );
}

function Word({ stretch, current }: { readonly stretch: Stretch; readonly current: number }) {
  if (stretch.hit === null) return stretch.text;
  return (
    <mark data-hit={stretch.hit} className={stretch.hit === current ? 'mt-hit-now' : ''}>
      {stretch.text}
    </mark>
  );
}
