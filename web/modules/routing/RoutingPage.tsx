/** 代办与移交, /routing: who acts for me, and handing everything over before leaving. */
import { routing } from '../../../contracts/texts/zh-CN/routing.ts';
import { HandOvers } from './parts/HandOvers.tsx';
import { LeaverForm } from './parts/LeaverForm.tsx';
import { NameStandIn } from './parts/NameStandIn.tsx';
import { StandInList } from './parts/StandInList.tsx';
import './routing.css';

/** The screen. */
export default function RoutingPage() {
  return (
    <div className="routing-page">
      <h1>{routing.labels.page}</h1>
      <StandInList />
      <NameStandIn />
      <HandOvers />
      <LeaverForm />
    </div>
  );
}
