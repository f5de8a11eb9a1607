/** Finding in a whole PDF: pages are read one after another, and hits appear as they are met. */
import { useEffect, useRef, useState } from 'react';
import { findOnPage, type Piece } from './find-on-page.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';

/** One occurrence. Pages count from 0. */
export interface Hit {
  readonly page: number;
  readonly pieces: readonly Piece[];
}

/** What was found so far. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly busy: boolean;
}

const NOTHING: Found = { hits: [], busy: false };
/** Typing goes on: the search waits this long. */
const PAUSE_MS = 150;
/** Hits are shown every so many pages while the rest is read. */
const SHOW_EVERY = 20;

/** Searches while `words` are not empty. The text of a page is read once. */
export function usePdfSearch(document: PDFDocumentProxy, words: string): Found {
  const [found, setFound] = useState(NOTHING);
  const texts = useRef(new Map<number, readonly string[]>());
  useEffect(() => {
    if (words.trim() === '') {
      setFound(NOTHING);
      return;
    }
    let gone = false;
    async function search() {
      const hits: Hit[] = [];
      for (let page = 0; page < document.numPages && !gone; page += 1) {
        const text = texts.current.get(page) ?? (await textOf(document, page));
        texts.current.set(page, text);
        hits.push(...findOnPage(text, words).map((pieces) => ({ page, pieces })));
        if (page % SHOW_EVERY === 0 && !gone) setFound({ hits: [...hits], busy: true });
      }
      if (!gone) setFound({ hits, busy: false });
    }
    setFound({ hits: [], busy: true });
    // A page that cannot be read ends the search with what was found before it.
    const timer = setTimeout(
      () => search().catch(() => !gone && setFound((before) => ({ ...before, busy: false }))),
      PAUSE_MS,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [document, words]);
  return found;
}

/** The pieces in the order in which the text layer lays them. */
async function textOf(document: PDFDocumentProxy, page: number): Promise<string[]> {
  const { items } = await (await document.getPage(page + 1)).getTextContent();
  return items.flatMap((item) => ('str' in item ? [item.str] : []));
}
