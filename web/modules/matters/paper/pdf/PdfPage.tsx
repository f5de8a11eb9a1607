/** One page: its picture, and over it its text, unseen, for selecting, finding and reading out. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { matters } from '../../../../../contracts/texts/zh-CN/matters.ts';
import { pixelRatio } from '../stack/page-window.ts';
import { mark } from './highlights.ts';
import { type PDFDocumentProxy, TextLayer } from './pdfjs.ts';
import { PX } from './usePdf.ts';
import type { Hit } from './usePdfSearch.ts';

/** 48 MB of picture for a page; with the pages kept ready an opened paper stays below 350 MB at any zoom. */
const MOST_PIXELS = 12_000_000;
/** While fingers pinch, the picture there is gets stretched; it is drawn anew once they rest. */
const SETTLE_MS = 140;
/** Pages that fly past while one scrolls are not begun: drawing cannot be taken back once it runs. */
const REST_MS = 60;
/** The unseen text may come after the picture. */
const TEXT_MS = 160;

/** Props of PdfPage. */
export interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  /** From 0. */
  readonly page: number;
  readonly scale: number;
  /** Hits on this page. */
  readonly hits: readonly Hit[];
  /** The hit one stands on, if it is on this page. */
  readonly now: Hit | undefined;
  /** The hit one stands on could be marked: its element. */
  readonly onShown: (element: Element) => void;
}

/** A page. */
export function PdfPage(props: PdfPageProps) {
  const { document: pdf, page, scale } = props;
  const picture = useRef<HTMLDivElement>(null);
  const failed = usePicture(pdf, page, scale, picture);
  const words = useRef<HTMLDivElement>(null);
  const pieces = useTextLayer(pdf, page, words);
  useMarks(pieces, props);
  return (
    <>
      <div ref={picture} className="mt-leaf-picture" aria-hidden="true" />
      <div ref={words} className="mt-leaf-text" style={{ '--total-scale-factor': scale * PX } as object} />
      {failed ? <p className="mt-leaf-failed">{matters.labels.pageFailed}</p> : null}
    </>
  );
}

type Place = { readonly current: HTMLDivElement | null };

function usePicture(pdf: PDFDocumentProxy, number: number, scale: number, place: Place): boolean {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const drawing = new AbortController();
    const wait = place.current?.firstChild ? SETTLE_MS : REST_MS;
    const timer = setTimeout(() => {
      drawPage(pdf, number, scale, drawing.signal).then(
        (canvas) => {
          if (drawing.signal.aborted || !canvas) return;
          free(place.current);
          place.current?.replaceChildren(canvas);
          setFailed(false);
        },
        () => !drawing.signal.aborted && setFailed(true),
      );
    }, wait);
    return () => {
      clearTimeout(timer);
      drawing.abort();
    };
  }, [pdf, number, scale, place]);
  useLayoutEffect(() => {
    const element = place.current;
    return () => {
      free(element);
      // What the page was made of (images, fonts' shapes) goes with it.
      void pdf.getPage(number + 1).then(
        (page) => page.cleanup(),
        () => {},
      );
    };
  }, [pdf, number, place]);
  return failed;
}

/** A canvas holds its pixels until it is collected; of no size it holds none. */
function free(place: HTMLElement | null): void {
  const canvas = place?.querySelector('canvas');
  if (canvas) canvas.width = canvas.height = 0;
}

async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  scale: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement | null> {
  const page = await pdf.getPage(number + 1);
  if (signal.aborted) return null;
  const shown = page.getViewport({ scale: scale * PX });
  const ratio = pixelRatio(shown.width * shown.height, window.devicePixelRatio || 1, MOST_PIXELS);
  const viewport = page.getViewport({ scale: scale * PX * ratio });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => task.cancel());
  await task.promise;
  return canvas;
}

/** The pieces of the text layer in their order; null until laid. */
function useTextLayer(pdf: PDFDocumentProxy, number: number, place: Place): readonly HTMLElement[] | null {
  const [pieces, setPieces] = useState<readonly HTMLElement[] | null>(null);
  useEffect(() => {
    const container = place.current;
    let layer: TextLayer | undefined;
    let gone = false;
    async function lay() {
      const page = await pdf.getPage(number + 1);
      const textContentSource = await page.getTextContent();
      if (gone || !container) return;
      layer = new TextLayer({ textContentSource, container, viewport: page.getViewport({ scale: PX }) });
      await layer.render();
      if (!gone) setPieces(layer.textDivs);
    }
    // Without its text a page can still be read; finding and selecting are what is lost.
    const timer = setTimeout(() => lay().catch(() => {}), TEXT_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
      layer?.cancel();
      container?.replaceChildren();
    };
  }, [pdf, number, place]);
  return pieces;
}

function useMarks(pieces: readonly HTMLElement[] | null, { hits, now, onShown }: PdfPageProps): void {
  useEffect(() => {
    if (!pieces) return;
    const others = mark(
      hits.filter((hit) => hit !== now).flatMap((hit) => rangesOf(pieces, hit)),
      false,
    );
    const here = mark(now ? rangesOf(pieces, now) : [], true);
    const first = now && pieces[now.pieces[0]?.item ?? -1];
    if (first) onShown(first);
    return () => {
      others();
      here();
    };
  }, [pieces, hits, now, onShown]);
}

function rangesOf(pieces: readonly HTMLElement[], hit: Hit): Range[] {
  return hit.pieces.flatMap(({ item, from, to }) => {
    const text = pieces[item]?.firstChild;
    if (!(text instanceof Text) || to > text.length) return [];
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    return [range];
  });
}
