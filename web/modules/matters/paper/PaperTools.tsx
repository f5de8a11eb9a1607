/** Finding in the paper and the size of its letters. */
import { Input } from 'antd';
import { said } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { Button } from '../../../kit/Button.tsx';

const { labels } = matters;
const SMALLEST = -1;
const LARGEST = 3;

/** Props of PaperTools. */
export interface PaperToolsProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly hits: number;
  /** Which hit is shown, from 0. */
  readonly current: number;
  readonly onStep: (by: 1 | -1) => void;
  /** -1 … 3. */
  readonly size: number;
  readonly onSize: (size: number) => void;
}

/** The strip above the paper. Enter goes to the next hit, Shift+Enter back. */
export function PaperTools(props: PaperToolsProps) {
  const { words, hits, current, size } = props;
  return (
    <div className="mt-paper-tools">
      <Input
        type="search"
        allowClear
        placeholder={labels.findInPaper}
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
          {hits === 0 ? labels.notFoundIn : said(labels.foundIn, { i: current + 1, n: hits })}
          <Button kind="quiet" label={labels.prevHit} disabled={hits === 0} onClick={() => props.onStep(-1)}>
            ↑
          </Button>
          <Button kind="quiet" label={labels.nextHit} disabled={hits === 0} onClick={() => props.onStep(1)}>
            ↓
          </Button>
        </span>
      ) : null}
      <span className="mt-sizes">
        <Button
          kind="quiet"
          label={labels.smaller}
          disabled={size <= SMALLEST}
          onClick={() => props.onSize(size - 1)}
        >
          A−
        </Button>
        <Button
          kind="quiet"
          label={labels.larger}
          disabled={size >= LARGEST}
          onClick={() => props.onSize(size + 1)}
        >
          A＋
        </Button>
      </span>
    </div>
  );
}
