/** The duty officer's desk: who is on duty, what is open, what the last shift left, and the next line to write. */
import { desk } from '../../../../contracts/modules/duty.ts';
import { duty } from '../../../../contracts/texts/zh-CN/duty.ts';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { Go, PLACES } from '../../../platform/navigation.tsx';
import { HandOverPart } from './HandOverPart.tsx';
import { OnDuty } from './OnDuty.tsx';
import { OpenEvents } from './OpenEvents.tsx';
import { WriteLine } from './WriteLine.tsx';
import '../duty.css';

/** The parts, in the order in which one asks. */
export function DutyPart() {
  const read = useEndpoint(desk, {});
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Waiting rows={4} />;
  const { data } = read;
  return (
    <>
      <OnDuty desk={data} extra={<Go to={PLACES.duty}>{duty.labels.toRoom}</Go>} />
      <OpenEvents desk={data} />
      {data.on && data.may.keep ? <WriteLine /> : null}
      <HandOverPart desk={data} />
    </>
  );
}
