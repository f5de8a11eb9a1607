/** 收文登记簿, /documents: the register, newest first; what it is narrowed to stands in the address. Prints as a register. */

import { list } from '../../../../contracts/modules/documents.ts';
import type { RegisterFilter } from '../../../../contracts/modules/incoming-register.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { incomingCheck } from '../../../../contracts/texts/zh-CN/incoming-check.ts';
import { incomingOffice } from '../../../../contracts/texts/zh-CN/incoming-office.ts';
import { DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Tabs } from '../../../kit/Tabs.tsx';
import { usePages } from '../../../platform/api/usePages.ts';
import { Go, PLACES, useGo } from '../../../platform/navigation.tsx';
import { usePermission } from '../../../platform/session.tsx';
import { ExportButton } from '../../exports/public.ts';
import { ListScreen } from '../../matters/public.ts';
import { filterWords } from '../book/filter-words.ts';
import { RegisterFigures } from '../book/RegisterFigures.tsx';
import { RegisterFilters } from '../book/RegisterFilters.tsx';
import { useRegisterFilter } from '../book/useRegisterFilter.ts';
import { registerColumns } from '../columns.tsx';
import '../documents.css';

const { labels } = documents;
const STATES = ['open', 'closed', 'filed', 'void'] as const;

/** The screen. */
export default function RegisterPage() {
  const go = useGo();
  const { filter, set } = useRegisterFilter();
  const mayCount = usePermission('documents.read');
  const rows = usePages(list, { query: { limit: 50, ...filter } });
  return (
    <ListScreen
      title={labels.page}
      rows={rows}
      printable
      narrowedTo={filterWords(filter)}
      tools={<ExportButton list={list} query={wordsOf(filter)} />}
      empty={<Empty title={labels.nothing} how={labels.empty} />}
      filters={
        <>
          <Tabs
            label={labels.step}
            active={filter.state ?? 'all'}
            onChange={(key) => set({ state: STATES.find((s) => s === key) })}
            tabs={[
              { key: 'all', label: labels.all },
              ...STATES.map((s) => ({ key: s, label: s === 'void' ? incomingCheck.labels.void : labels[s] })),
            ]}
          />
          <Go to={PLACES.originals}>{incomingOffice.labels.originalsTitle}</Go>
        </>
      }
      above={
        <>
          <RegisterFilters filter={filter} onChange={set} />
          {mayCount ? <RegisterFigures filter={filter} onChoose={set} /> : null}
        </>
      }
    >
      <DataTable
        caption={labels.page}
        columns={registerColumns}
        rows={rows.items}
        keyOf={(row) => row.matterId}
        onOpen={(row) => go(PLACES.matter(row.matterId))}
      />
    </ListScreen>
  );
}

/** As the export takes it: words only. */
function wordsOf(filter: RegisterFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}
