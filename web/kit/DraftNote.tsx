/** Says that what is being written is kept. */
import { said } from '../../contracts/texts/texts.ts';
import { base } from '../../contracts/texts/zh-CN/base.ts';
import { formatTime } from '../platform/format.ts';
import type { Draft } from '../platform/useDraft.ts';

/** Under a form with a draft: restored from before (with a way to start anew), or when last kept. */
export function DraftNote({ draft }: { readonly draft: AnyDraft }) {
  if (draft.restoredFrom && !draft.keptAt) {
    return (
      <div className="hy-muted">
        {base.labels.draftRestored}
        <button type="button" className="hy-link" onClick={() => draft.clear()}>
          {base.labels.draftDiscard}
        </button>
      </div>
    );
  }
  if (!draft.keptAt) return null;
  return <div className="hy-muted">{said(base.labels.draftKept, { at: formatTime(draft.keptAt) })}</div>;
}

/** The part of a draft this needs, whatever it is of. */
export type AnyDraft = Pick<Draft<never>, 'restoredFrom' | 'keptAt' | 'clear'>;
