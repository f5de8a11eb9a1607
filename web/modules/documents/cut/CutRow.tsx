/** One paper of a cut: which pages, what it is, and joining it to the one before. */
import { InputNumber } from 'antd';
import type { PaperPart } from '../../../../contracts/modules/incoming-drop.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { Button } from '../../../kit/Button.tsx';

const { labels } = documents;
/** Lines shown of a page nothing was read from: enough to know it again. */
const SHOWN = 3;

/** The row. */
export function CutRow(props: {
  readonly no: number;
  readonly from: number;
  readonly to: number;
  readonly pages: number;
  /** What was read where the machine had it begin. */
  readonly part: PaperPart | undefined;
  /** The page it begins with, as text. */
  readonly lines: readonly string[] | undefined;
  readonly onMove: (to: number) => void;
  readonly onMerge: () => void;
}) {
  const { no, from, to, part } = props;
  const firstLines = (props.lines ?? []).slice(0, SHOWN).join('　');
  return (
    <li>
      <InputNumber
        aria-label={said(labels.cutFrom, { no })}
        value={from}
        min={1}
        max={props.pages}
        precision={0}
        disabled={no === 1}
        onChange={(page) => {
          if (page !== null) props.onMove(page);
        }}
      />
      <span className="dc-cut-pages">
        {from === to ? said(labels.cutPage, { from }) : said(labels.cutPages, { from, to })}
      </span>
      <span className="dc-cut-what">
        <strong>{part?.title ?? (firstLines || labels.cutUnread)}</strong>
        {part?.number ? <span className="dc-number hy-muted">{part.number}</span> : null}
      </span>
      {no === 1 ? null : (
        <Button kind="quiet" onClick={props.onMerge}>
          {labels.cutMerge}
        </Button>
      )}
    </li>
  );
}
