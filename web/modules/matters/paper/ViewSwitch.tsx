/** 版式 | 文字. */
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import type { PaperView } from './usePaperView.ts';

const { labels } = matters;
const VIEWS = [
  ['pages', labels.asPages],
  ['text', labels.asText],
] as const;

/** Two buttons, one pressed. */
export function ViewSwitch(props: { readonly view: PaperView; readonly onView: (view: PaperView) => void }) {
  return (
    <fieldset className="mt-view-switch" aria-label={labels.shownAs}>
      {VIEWS.map(([view, word]) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === props.view}
          onClick={() => props.onView(view)}
        >
          {word}
        </button>
      ))}
    </fieldset>
  );
}
