/** A PDF as it looks: pages drawn as they come into sight, found in, zoomed. This file and pdf.js are a chunk of their own. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { z } from 'zod';
import type { FileView } from '../../../../../contracts/modules/files.ts';
import { matters } from '../../../../../contracts/texts/zh-CN/matters.ts';
import { Waiting } from '../../../../kit/Waiting.tsx';
import { FindBox } from '../FindBox.tsx';
import { Pages } from '../stack/Pages.tsx';
import { PageTools } from '../stack/PageTools.tsx';
import { usePageStack } from '../stack/usePageStack.ts';
import { TextInstead } from '../TextInstead.tsx';
import { PdfPage } from './PdfPage.tsx';
import './pdf.css';
import { type Pdf, usePdf } from './usePdf.ts';
import { type Hit, usePdfSearch } from './usePdfSearch.ts';

/** Fitted to a wide pane a page grows no further than this. */
const MOST_FIT = 1.5;
const NONE: readonly Hit[] = [];

/** Opens and shows a PDF; what cannot be opened is shown as text, saying so. */
export default function PdfPaper({ file }: { readonly file: z.infer<typeof FileView> }) {
  const isPreview = file.mediaType !== 'application/pdf';
  const [attempt, setAttempt] = useState(0);
  const pdf = usePdf(file.id, attempt, isPreview);
  if (pdf === 'failed') return <TextInstead file={file} onRetry={() => setAttempt(attempt + 1)} />;
  if (!pdf) return <Waiting label={matters.labels.openingPages} rows={12} />;
  return <Shown pdf={pdf} />;
}

function Shown({ pdf }: { readonly pdf: Pdf }) {
  const stack = usePageStack(pdf.sizes, MOST_FIT);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const { hits, busy } = usePdfSearch(pdf.document, words);
  const now = hits[hits.length === 0 ? 0 : at % hits.length];
  const byPage = useMemo(() => groupByPage(hits), [hits]);
  const show = useShowHit(now, stack.goTo);
  return (
    <div className="mt-stack">
      <PageTools stack={stack}>
        <FindBox
          words={words}
          onWords={(next) => {
            setWords(next);
            setAt(0);
          }}
          hits={hits.length}
          current={hits.length === 0 ? 0 : at % hits.length}
          busy={busy}
          onStep={(by) => setAt((at + by + hits.length) % Math.max(1, hits.length))}
        />
      </PageTools>
      <Pages
        stack={stack}
        draw={(page, scale) => (
          <PdfPage
            document={pdf.document}
            page={page}
            scale={scale}
            hits={byPage.get(page) ?? NONE}
            now={now?.page === page ? now : undefined}
            onShown={show}
          />
        )}
      />
    </div>
  );
}

function groupByPage(hits: readonly Hit[]): Map<number, readonly Hit[]> {
  const byPage = new Map<number, Hit[]>();
  for (const hit of hits) byPage.set(hit.page, [...(byPage.get(hit.page) ?? []), hit]);
  return byPage;
}

/**
 * Brings the hit one stands on into sight, once: who scrolls on afterwards is not called back. A far page is gone to
 * first; when it has laid its text it tells where the hit is.
 */
function useShowHit(now: Hit | undefined, goTo: (page: number) => void): (element: Element) => void {
  const wanted = useRef<Hit>(undefined);
  const go = useRef(goTo);
  go.current = goTo;
  // Before the pages' own effects, which may answer at once.
  useLayoutEffect(() => {
    wanted.current = now;
  }, [now]);
  useEffect(() => {
    if (now && wanted.current === now) go.current(now.page);
  }, [now]);
  return useCallback((element) => {
    if (!wanted.current) return;
    wanted.current = undefined;
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, []);
}
