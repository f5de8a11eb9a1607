/** The strip above a paper shown as text: finding in it and the size of its letters. */
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { Button } from '../../../kit/Button.tsx';
import { FindBox, type FindBoxProps } from './FindBox.tsx';

const { labels } = matters;
const SMALLEST = -1;
const LARGEST = 3;

/** Props of PaperTools. */
export interface PaperToolsProps extends FindBoxProps {
  /** -1 … 3. */
  readonly size: number;
  readonly onSize: (size: number) => void;
}

/** The strip. */
export function PaperTools({ size, onSize, ...find }: PaperToolsProps) {
  return (
    <div className="mt-paper-tools">
      <FindBox {...find} />
      <span className="mt-sizes">
        <Button
          kind="quiet"
          label={labels.smaller}
          disabled={size <= SMALLEST}
          onClick={() => onSize(size - 1)}
        >
          A−
        </Button>
        <Button
          kind="quiet"
          label={labels.larger}
          disabled={size >= LARGEST}
          onClick={() => onSize(size + 1)}
        >
          A＋
        </Button>
      </span>
    </div>
  );
}
