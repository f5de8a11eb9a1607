/** /duty: the duty room. */
import { desk } from '../../../../contracts/modules/duty.ts';
import { duty } from '../../../../contracts/texts/zh-CN/duty.ts';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { HandOverPart } from '../parts/HandOverPart.tsx';
import { Log } from '../parts/Log.tsx';
import { OnDuty } from '../parts/OnDuty.tsx';
import { OpenEvents } from '../parts/OpenEvents.tsx';
import { Roster } from '../parts/Roster.tsx';
import { WriteLine } from '../parts/WriteLine.tsx';
import '../duty.css';

/** The screen. */
export default function DutyPage() {
  const read = useEndpoint(desk, {});
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Waiting rows={8} />;
  const { data } = read;
  return (
    <div className="duty-page">
      <h1>{duty.labels.page}</h1>
      <div className="duty-panes">
        <div>
          <OnDuty desk={data} />
          <OpenEvents desk={data} />
          {data.on && data.may.keep ? <WriteLine /> : null}
          <Log />
        </div>
        <div>
          <HandOverPart desk={data} />
          <Roster mayKeep={data.may.keep} />
        </div>
      </div>
    </div>
  );
}
