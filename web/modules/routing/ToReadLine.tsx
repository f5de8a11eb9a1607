/** On a phone's desk: how many papers went round to me, for its foot has no room for 待阅. */
import { said } from '../../../contracts/texts/texts.ts';
import { routing } from '../../../contracts/texts/zh-CN/routing.ts';
import { Go, PLACES } from '../../platform/navigation.tsx';
import { useToRead } from './queries.ts';
import './routing.css';

/** Nothing for none. */
export function ToReadLine() {
  const total = useToRead().data?.total ?? 0;
  if (total === 0) return null;
  return (
    <Go to={PLACES.toRead} className="routing-to-read">
      {said(routing.labels.toReadWaits, { n: total })}
    </Go>
  );
}
