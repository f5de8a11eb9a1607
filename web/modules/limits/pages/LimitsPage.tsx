/** 时限管理, /limits: calendar, rules, office hours. Everybody may look, since everybody's limits are counted on them. */
import { limits } from '../../../../contracts/texts/zh-CN/limits.ts';
import { Tabs } from '../../../kit/Tabs.tsx';
import { useUrlWord } from '../../../platform/navigation.tsx';
import { usePermission } from '../../../platform/session.tsx';
import { LoadNotice } from '../parts/LoadNotice.tsx';
import { OfficeTimes } from '../parts/OfficeTimes.tsx';
import { RuleSets } from '../parts/RuleSets.tsx';
import { Rules } from '../parts/Rules.tsx';
import { YearView } from '../parts/YearView.tsx';
import '../limits.css';

const { labels } = limits;
const TABS = ['calendar', 'rules', 'sets', 'times'] as const;
type Tab = (typeof TABS)[number];

/** The screen; which page stands in the address. */
export default function LimitsPage() {
  const [word, setWord] = useUrlWord('tab');
  const mayPublish = usePermission('limits.publish');
  const tab: Tab = TABS.find((t) => t === word) ?? 'calendar';
  return (
    <div className="limits-page">
      <h1>{labels.page}</h1>
      <Tabs
        label={labels.tabs}
        active={tab}
        onChange={setWord}
        tabs={TABS.map((key) => ({ key, label: labels[key] }))}
      />
      {tab === 'calendar' ? (
        <>
          <YearView />
          {mayPublish ? <LoadNotice /> : null}
        </>
      ) : null}
      {tab === 'rules' ? <Rules /> : null}
      {tab === 'sets' ? <RuleSets /> : null}
      {tab === 'times' ? <OfficeTimes /> : null}
    </div>
  );
}
