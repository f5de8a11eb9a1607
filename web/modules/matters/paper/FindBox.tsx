/** Words to find in the paper, and the way from hit to hit. */
import { Input } from 'antd';
import { said } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { Button } from '../../../kit/Button.tsx';

const { labels } = matters;

/** Props of FindBox. */
export interface FindBoxProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly hits: number;
  /** Which hit is shown, from 0. */
  readonly current: number;
  readonly onStep: (by: 1 | -1) => void;
  /** Pages are still being read: none found is not yet nothing there. */
  readonly busy?: boolean;
}

/** Enter goes to the next hit, Shift+Enter back, Esc empties. */
export function FindBox(props: FindBoxProps) {
  const { words, hits, current, busy } = props;
  return (
    <>
      <Input
        type="search"
        allowClear
        placeholder={labels.findInPaperShort}
        aria-label={labels.findInPaper}
        value={words}
        onChange={(e) => props.onWords(e.target.value)}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && !e.nativeEvent.isComposing) props.onStep(e.shiftKey ? -1 : 1);
          if (e.key === 'Escape') props.onWords('');
        }}
      />
      {words.trim() ? (
        <span role="status" className="mt-hits">
          {hits > 0
            ? said(labels.foundIn, { i: current + 1, n: busy ? `${hits}…` : hits })
            : busy
              ? labels.finding
              : labels.notFoundIn}
          <Button kind="quiet" label={labels.prevHit} disabled={hits === 0} onClick={() => props.onStep(-1)}>
            ↑
          </Button>
          <Button kind="quiet" label={labels.nextHit} disabled={hits === 0} onClick={() => props.onStep(1)}>
            ↓
          </Button>
        </span>
      ) : null}
    </>
  );
}
