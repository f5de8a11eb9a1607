/** What an act did, in one clear line: instead of asking "are you sure" before, it says what happened after. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { said } from '../../contracts/texts/texts.ts';
import { base } from '../../contracts/texts/zh-CN/base.ts';

const SHOWN_MS = 9000;

/** Says a line. */
export type Tell = (line: string) => void;

/** What an act answers, as far as the line needs it (ActDone of the flow). */
export interface DoneLike {
  readonly number: string | null;
  readonly nowWith: readonly string[];
}

const Context = createContext<Tell>(() => undefined);

/** Holds the line; stands once, around the screens. */
export function ResultProvider({ children }: { readonly children: ReactNode }) {
  const [line, setLine] = useState<{ text: string; id: number } | null>(null);
  const count = useRef(0);
  const tell = useCallback((text: string) => {
    count.current += 1;
    setLine({ text, id: count.current });
  }, []);
  useEffect(() => {
    if (!line) return;
    const timer = setTimeout(() => setLine(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [line]);
  const value = useMemo(() => tell, [tell]);
  return (
    <Context value={value}>
      {children}
      <div className="hy-result-place" role="status" aria-live="polite">
        {line ? (
          <div className="hy-result" key={line.id}>
            <span aria-hidden="true">✓</span> {line.text}
            <button type="button" aria-label={base.labels.close} onClick={() => setLine(null)}>
              ×
            </button>
          </div>
        ) : null}
      </div>
    </Context>
  );
}

/** How to say what an act did. @example tell(doneLine('送审', done)) */
export function useResult(): Tell {
  return useContext(Context);
}

/** The line for an act's answer: `已送审，编号…，现由 李建国 办理`. */
export function doneLine(did: string, done: DoneLike): string {
  return said(base.labels.actDone, {
    did,
    number: done.number ?? '',
    nowWith: done.nowWith.join('、'),
  });
}
