/** 时限管理, /limits: the working calendar. Everybody may look, since everybody's limits are counted on it. */
import { limits } from '../../../../contracts/texts/zh-CN/limits.ts';
import { usePermission } from '../../../platform/session.tsx';
import { LoadNotice } from '../parts/LoadNotice.tsx';
import { YearView } from '../parts/YearView.tsx';
import '../limits.css';

const { labels } = limits;

/** The screen. */
export default function LimitsPage() {
  const mayPublish = usePermission('limits.publish');
  return (
    <div className="limits-page">
      <h1>{labels.page}</h1>
      <YearView />
      {mayPublish ? <LoadNotice /> : null}
    </div>
  );
}
