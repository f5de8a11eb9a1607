/** 收文登记簿, /documents: the register, newest first; state and day stand in the address. Prints as a register. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import { list } from '../../../../contracts/modules/documents.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { incomingCheck } from '../../../../contracts/texts/zh-CN/incoming-check.ts';
import { incomingOffice } from '../../../../contracts/texts/zh-CN/incoming-office.ts';
import { DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Tabs } from '../../../kit/Tabs.tsx';
import { usePages } from '../../../platform/api/usePages.ts';
import { formatDay } from '../../../platform/format.ts';
import { Go, PLACES, useGo, useUrlWord } from '../../../platform/navigation.tsx';
import { ExportButton } from '../../exports/public.ts';
import { ListScreen } from '../../matters/public.ts';
import { registerColumns } from '../columns.tsx';
import '../documents.css';

const { labels } = documents;
const STATES = ['open', 'closed', 'filed', 'void'] as const;
type State = (typeof STATES)[number];

/** The screen. */
export default function RegisterPage() {
  const go = useGo();
  const [state, setState] = useUrlWord('state');
  const [on, setOn] = useUrlWord('on');
  const wanted = STATES.find((s) => s === state);
  const rows = usePages(list, { query: { limit: 50, ...queryOf(wanted, on) } });
  return (
    <ListScreen
      title={labels.page}
      rows={rows}
      printable
      tools={<ExportButton list={list} query={queryOf(wanted, on)} />}
      empty={<Empty title={labels.nothing} how={labels.empty} />}
      filters={
        <>
          <Tabs
            label={labels.step}
            active={wanted ?? 'all'}
            onChange={(key) => setState(key === 'all' ? undefined : key)}
            tabs={[
              { key: 'all', label: labels.all },
              ...STATES.map((s) => ({ key: s, label: s === 'void' ? incomingCheck.labels.void : labels[s] })),
            ]}
          />
          <Go to={PLACES.originals}>{incomingOffice.labels.originalsTitle}</Go>
          <DatePicker
            aria-label={labels.on}
            placeholder={labels.on}
            value={on ? dayjs(on) : null}
            format={(d) => formatDay(d.format('YYYY-MM-DD') as LocalDate)}
            onChange={(d) => setOn(d ? d.format('YYYY-MM-DD') : undefined)}
          />
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

function queryOf(state: State | undefined, on: string | undefined) {
  return { ...(state ? { state } : {}), ...(on ? { on } : {}) };
}
