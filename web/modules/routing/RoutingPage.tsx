/** 代办与移交, /routing: who acts for me, handing everything over before leaving, and the flow steward's stuck matters. */
import { routing } from '../../../contracts/texts/zh-CN/routing.ts';
import { usePermission } from '../../platform/session.tsx';
import { HandOvers } from './parts/HandOvers.tsx';
import { JumpList } from './parts/JumpList.tsx';
import { LeaverForm } from './parts/LeaverForm.tsx';
import { NameStandIn } from './parts/NameStandIn.tsx';
import { StandInList } from './parts/StandInList.tsx';
import { StuckList } from './parts/StuckList.tsx';
import './routing.css';

/** The screen. */
export default function RoutingPage() {
  const isSteward = usePermission('routing.steward');
  const mayDecide = usePermission('routing.approve_jump');
  return (
    <div className="routing-page">
      <h1>{routing.labels.page}</h1>
      {isSteward ? <StuckList /> : null}
      {isSteward || mayDecide ? <JumpList /> : null}
      <StandInList />
      <NameStandIn />
      <HandOvers />
      <LeaverForm />
    </div>
  );
}
