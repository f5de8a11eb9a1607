/** Beside the paper, under the acts: what was said, its limits and files, and a tab away everything that was done. */
import { useState } from 'react';
import type { MatterPage } from '../../../../contracts/modules/matters.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { FileList } from '../../../kit/files/FileList.tsx';
import { Tabs } from '../../../kit/Tabs.tsx';
import { useNow } from '../../../platform/clock.ts';
import { formatInstant } from '../../../platform/format.ts';
import { matterTabs } from '../kinds.ts';
import { Clocks } from './Clocks.tsx';
import { GoneFiles } from './GoneFiles.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { Opinions } from './Opinions.tsx';

const { labels } = matters;
const TABS = ['opinions', 'clocks', 'files', 'history'] as const;
type TabKey = (typeof TABS)[number];
const isOwn = (key: string): key is TabKey => TABS.some((own) => own === key);

/** Props of SideTabs. */
export interface SideTabsProps {
  readonly matter: MatterPage;
  /** Shows a file in the middle. */
  readonly onOpenFile: (fileId: string) => void;
  readonly openFile: string | null;
}

/** Opinions, limits, files, history. */
export function SideTabs({ matter, onOpenFile, openFile }: SideTabsProps) {
  const [tab, setTab] = useState<string>('opinions');
  const hung = matterTabs(matter);
  const shown = hung.find((h) => h.key === tab);
  const counts: Partial<Record<TabKey, number>> = {
    opinions: matter.opinions.length,
    clocks: matter.clocks.length,
    files: matter.files.length + matter.gone.length,
  };
  return (
    <section className="mt-tabs" aria-label={isOwn(tab) ? labels[tab] : shown?.label}>
      <Tabs
        label={labels.info}
        tabs={[
          ...TABS.map((key) => ({
            key,
            label: labels[key],
            ...(counts[key] ? { count: counts[key] } : {}),
          })),
          ...hung.map(({ key, label }) => ({ key, label })),
        ]}
        active={tab}
        onChange={setTab}
      />
      <div className="mt-tab-body" role="tabpanel">
        {tab === 'opinions' ? (
          <Opinions kind={matter.kind} opinions={matter.opinions} onOriginal={onOpenFile} />
        ) : null}
        {tab === 'clocks' ? <Clocks clocks={matter.clocks} /> : null}
        {tab === 'files' ? (
          <>
            <GoneFiles gone={matter.gone} />
            {matter.files.length + matter.gone.length === 0 ? (
              <p className="hy-muted">{labels.noFiles}</p>
            ) : null}
            <FileList
              label={labels.files}
              files={matter.files}
              onOpen={(file) => onOpenFile(file.id)}
              openId={openFile ?? undefined}
            />
            <Facts matter={matter} />
          </>
        ) : null}
        {shown ? <shown.Tab matter={matter} /> : null}
        {tab === 'history' ? <HistoryTab matterId={matter.id} kind={matter.kind} /> : null}
      </div>
    </section>
  );
}

/** What the spine says of every matter. */
function Facts({ matter }: { readonly matter: MatterPage }) {
  const now = useNow();
  const facts: readonly (readonly [string, string | null])[] = [
    [labels.unit, matter.unitName],
    [labels.openedAt, formatInstant(matter.openedAt, now)],
    [labels.handling, textOf('names', `handling.${matter.handling}`)],
    [labels.disclosure, textOf('names', `disclosure.${matter.disclosure}`)],
    [labels.archivalCode, matter.archivalCode],
  ];
  return (
    <dl className="mt-facts">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
