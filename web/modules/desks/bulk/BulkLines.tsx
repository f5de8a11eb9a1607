/** What became of each: done, refused and why, taken back. */
import { errorText, said, textOf } from '../../../../contracts/texts/texts.ts';
import { base } from '../../../../contracts/texts/zh-CN/base.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Button } from '../../../kit/Button.tsx';
import { MatterLink } from '../../../platform/navigation.tsx';
import type { Bulk, Line } from './useBulk.ts';

const { labels } = desks;

/** The lines of the last run, with the way back where there is one. */
export function BulkLines({ bulk }: { readonly bulk: Bulk }) {
  const { lines } = bulk;
  if (lines.length === 0) return null;
  const count = (state: Line['state']) => lines.filter((l) => l.state === state).length;
  return (
    <div className="desk-bulk-lines">
      <p role="status">
        {bulk.isRunning
          ? said(labels.bulkRunning, { n: lines.length - count('waiting'), all: lines.length })
          : said(labels.bulkDone, {
              act: textOf('actions', lines[0]?.action ?? ''),
              done: count('done'),
              refused: count('refused'),
              undone: count('undone'),
            })}{' '}
        {bulk.mayUndo ? (
          <Button onClick={() => void bulk.undo()} title={labels.bulkUndoHow}>
            {labels.bulkUndo}
          </Button>
        ) : null}
        {bulk.isRunning ? null : (
          <Button kind="quiet" onClick={bulk.forget}>
            {base.labels.close}
          </Button>
        )}
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line.picked.key} className={`desk-bulk-${line.state}`}>
            <strong>{textOf('names', `bulk.${line.state}`)}</strong>{' '}
            <MatterLink matterId={line.picked.matterId}>{line.picked.title}</MatterLink>
            {line.error ? <span className="desk-bulk-why"> {why(line)}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function why({ error, state }: Line): string {
  if (!error) return '';
  const words = errorText(error.code, error.params);
  const rule = words.rule ? `（${words.rule}）` : '';
  return `${state === 'done' ? labels.bulkNotUndone : ''}${words.what}${rule}${words.next}`;
}
