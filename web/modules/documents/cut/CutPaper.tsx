/** Several papers in one PDF: the cut proposed, corrected by the clerk, and made. */
import { useState } from 'react';
import { text } from '../../../../contracts/modules/files.ts';
import { cut, type Drop, MOST_PARTS } from '../../../../contracts/modules/incoming-drop.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { CutRow } from './CutRow.tsx';
import { type CutDraft, mayCut, merged, moved, withOneMore } from './cut-draft.ts';
import '../documents.css';

const { labels } = documents;

/** Props of CutPaper. */
export interface CutPaperProps {
  readonly drop: Drop;
  /** It was cut: its papers, to be registered instead of it. */
  readonly onCut: (parts: readonly Drop[]) => void;
  /** It is one paper after all. */
  readonly onWhole: () => void;
}

/** The cut; only the offer of one where nothing speaks for several papers; nothing for what is no PDF of pages. */
export function CutPaper(props: CutPaperProps) {
  const { drop } = props;
  const [isAsked, setAsked] = useState(false);
  if (drop.file.mediaType !== 'application/pdf' || (drop.file.pages ?? 1) < 2) return null;
  if (drop.parts.length > 1 || isAsked) return <CutForm {...props} onClose={() => setAsked(false)} />;
  return (
    <div className="dc-cut-ask">
      <Button kind="quiet" onClick={() => setAsked(true)}>
        {labels.cutAsk}
      </Button>
    </div>
  );
}

function CutForm({ drop, onCut, onWhole, onClose }: CutPaperProps & { readonly onClose: () => void }) {
  const pages = drop.file.pages ?? 1;
  const isProposed = drop.parts.length > 1;
  const [starts, setStarts] = useState<CutDraft>(
    isProposed ? drop.parts.map((part) => part.from) : withOneMore([1], pages),
  );
  const texts = useEndpoint(text, { params: { fileId: drop.file.id } });
  const act = useAct(cut);
  const tell = useResult();
  const isRight = mayCut(starts, pages);

  async function send(): Promise<void> {
    if (!isRight || act.isRunning) return;
    try {
      const { drops } = await act.run({ params: { fileId: drop.file.id }, body: { starts: [...starts] } });
      tell(said(labels.cutDone, { n: drops.length }));
      onCut(drops);
    } catch {
      // `act.error` shows it; nothing was staged.
    }
  }

  return (
    <Panel
      title={
        isProposed
          ? said(labels.cutTitle, { n: drop.parts.length, pages })
          : said(labels.cutTitleOwn, { pages })
      }
    >
      <form
        aria-label={labels.cutTitleOwn({ pages })}
        onSubmit={(e) => {
          e.preventDefault();
          void send();
        }}
      >
        <p className="hy-muted dc-cut-hint">
          {drop.file.name}。{labels.cutHint}
        </p>
        <ol className="dc-cut">
          {starts.map((from, i) => (
            <CutRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place; its page is being typed.
              key={i}
              no={i + 1}
              from={from}
              to={(starts[i + 1] ?? pages + 1) - 1}
              pages={pages}
              part={drop.parts.find((part) => part.from === from)}
              lines={texts.data?.pages.find((page) => page.page === from)?.lines}
              onMove={(to) => setStarts(moved(starts, i, to))}
              onMerge={() => setStarts(merged(starts, i))}
            />
          ))}
        </ol>
        {isRight ? null : (
          <p className="mt-field-error" role="alert">
            {labels.cutWrong}
          </p>
        )}
        <ErrorNotice error={act.error} />
        <div className="mt-form-foot">
          <Button submit kind="primary" busy={act.isRunning} disabled={!isRight}>
            {said(labels.cutDo, { n: starts.length })}
          </Button>
          <Button
            onClick={() => setStarts(withOneMore(starts, pages))}
            disabled={!isRight || starts.length >= Math.min(pages, MOST_PARTS)}
          >
            {labels.cutAdd}
          </Button>
          <Button kind="quiet" onClick={isProposed ? onWhole : onClose} disabled={act.isRunning}>
            {labels.cutNot}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
