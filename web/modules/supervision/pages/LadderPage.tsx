/** 督办台账, /supervision: open parts of units, whoever is to be chased first on top. */
import { useState } from 'react';
import { Light } from '../../../../contracts/base/acts.ts';
import { ladder } from '../../../../contracts/modules/supervision-assignments.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { base } from '../../../../contracts/texts/zh-CN/base.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Tabs } from '../../../kit/Tabs.tsx';
import { usePages } from '../../../platform/api/usePages.ts';
import { PLACES, useGo, useUrlWord } from '../../../platform/navigation.tsx';
import { ExportButton } from '../../exports/public.ts';
import { ListScreen } from '../../matters/public.ts';
import { ChaseLine } from './ChaseLine.tsx';
import { ladderColumns } from './ladderColumns.tsx';
import '../supervision.css';

const { labels } = supervision;
const LIGHTS = ['red', 'yellow', 'green'] as const;

/** The screen. */
export default function LadderPage() {
  const go = useGo();
  const [word, setWord] = useUrlWord('light');
  const [chasing, setChasing] = useState<string | null>(null);
  const light = Light.safeParse(word).data;
  const rows = usePages(ladder, { query: { limit: 50, ...(light ? { light } : {}) } });
  const chased = rows.items.find((row) => row.matterId === chasing);
  return (
    <ListScreen
      title={labels.page}
      rows={rows}
      printable
      tools={<ExportButton list={ladder} query={light ? { light } : {}} />}
      empty={<Empty title={labels.nothing} how={light ? labels.emptyLight : labels.empty} />}
      above={
        chased ? <ChaseLine key={chased.matterId} row={chased} onClose={() => setChasing(null)} /> : null
      }
      filters={
        <>
          <Tabs
            label={labels.left}
            active={light ?? 'all'}
            onChange={(key) => setWord(key === 'all' ? undefined : key)}
            tabs={[
              { key: 'all', label: base.labels.all },
              ...LIGHTS.map((key) => ({ key, label: textOf('names', `light.${key}`) })),
            ]}
          />
          <span className="hy-muted">{labels.ladderHint}</span>
        </>
      }
    >
      <DataTable
        caption={labels.page}
        columns={ladderColumns(setChasing)}
        rows={rows.items}
        keyOf={(row) => row.matterId}
        onOpen={(row) => go(PLACES.matter(row.matterId))}
        selected={chasing ?? undefined}
      />
    </ListScreen>
  );
}
