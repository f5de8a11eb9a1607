/** /duty/shifts/:shiftId: 值班日志 of one shift on A4, as it goes into the folder. */
import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { sheet } from '../../../../contracts/modules/duty.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { duty } from '../../../../contracts/texts/zh-CN/duty.ts';
import { Button } from '../../../kit/Button.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../../platform/format.ts';
import { Go, PLACES } from '../../../platform/navigation.tsx';
import { personsOf, spanOf } from '../parts/OnDuty.tsx';
import '../duty.css';

const { labels } = duty;

/** The screen. */
export default function SheetPage() {
  const { shiftId = '' } = useParams({ strict: false }) as { shiftId?: string };
  const read = useEndpoint(sheet, { params: { shiftId } });
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Waiting rows={8} />;
  return (
    <div className="duty-page">
      <p className="duty-sheet-bar">
        <Go to={PLACES.duty}>{labels.back}</Go>
        <Button kind="primary" onClick={() => window.print()}>
          {labels.doPrint}
        </Button>
      </p>
      <Sheet of={read.data} />
    </div>
  );
}

function Sheet({ of }: { readonly of: ReplyOf<typeof sheet> }) {
  const { shift, entries, given, left, swaps } = of;
  return (
    <article className="duty-sheet">
      <h1>{labels.sheetTitle}</h1>
      <p>
        {personsOf(shift)}　{said(labels.leader, { leader: shift.leader.name })}
      </p>
      <p>{spanOf(shift)}</p>
      {swaps.map((swap) => (
        <p key={swap.id}>
          {said(labels.sheetSwap, { at: formatInstant(swap.at), by: swap.by, reason: swap.reason })}
        </p>
      ))}
      <table>
        <thead>
          <tr>
            <th className="duty-col-at">{labels.colAt}</th>
            <th className="duty-col-kind">{labels.colKind}</th>
            <th>{labels.colText}</th>
            <th className="duty-col-by">{labels.colBy}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>{formatInstant(entry.at)}</td>
              <td>{textOf('names', `entry.${entry.kind}`)}</td>
              <td>
                {entry.fromWhom ? `${said(labels.from, { who: entry.fromWhom })}。` : ''}
                {entry.text}
                {entry.settledAt ? (
                  <p>
                    {said(labels.settledBy, {
                      at: formatInstant(entry.settledAt),
                      by: entry.settledBy ?? '',
                      outcome: entry.outcome ?? '',
                    })}
                  </p>
                ) : null}
              </td>
              <td>{entry.madeBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{labels.sheetLeft}</h2>
      {left.length === 0 ? <p>{labels.sheetLeftNone}</p> : null}
      <ol>
        {left.map((entry) => (
          <li key={entry.id}>
            {formatInstant(entry.at)} {entry.text}
          </li>
        ))}
      </ol>
      {given?.note ? <p>{said(labels.leftNote, { note: given.note })}</p> : null}
      <p className="duty-signs">
        <span>
          {said(labels.signGiver, {
            who: given?.givenBy ?? labels.unsigned,
            at: given ? formatInstant(given.givenAt) : '',
          })}
        </span>
        <span>
          {said(labels.signTaker, {
            who: given?.takenBy ?? labels.unsigned,
            at: given?.takenAt ? formatInstant(given.takenAt) : '',
          })}
        </span>
      </p>
    </article>
  );
}
