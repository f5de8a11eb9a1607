/** 精神传达, /spreading: messages with how far their units are; starting one in place. */
import { useState } from 'react';
import { list, type MessageRow } from '../../../../contracts/modules/spreading.ts';
import { spreading } from '../../../../contracts/texts/zh-CN/spreading.ts';
import { Button } from '../../../kit/Button.tsx';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { usePages } from '../../../platform/api/usePages.ts';
import { formatDay } from '../../../platform/format.ts';
import { MatterLink, PLACES, useGo } from '../../../platform/navigation.tsx';
import { usePermission } from '../../../platform/session.tsx';
import { ListScreen, stepWords } from '../../matters/public.ts';
import { FigureLine } from '../MessageBody.tsx';
import { StartForm } from '../parts/StartForm.tsx';
import '../spreading.css';

const { labels } = spreading;

const COLUMNS: readonly Column<MessageRow>[] = [
  {
    key: 'title',
    title: labels.title,
    stacked: 'lead',
    cell: (row) => <MatterLink matterId={row.matterId}>{row.title}</MatterLink>,
  },
  {
    key: 'meeting',
    title: labels.meeting,
    width: 220,
    wideOnly: true,
    stacked: 'bare',
    cell: (row) => `${row.meeting}（${formatDay(row.heldOn)}）`,
  },
  {
    key: 'figures',
    title: labels.units,
    stacked: 'bare',
    cell: (row) => <FigureLine figures={row.figures} />,
  },
  {
    key: 'step',
    title: labels.colWith,
    width: 110,
    wideOnly: true,
    stacked: 'bare',
    cell: (row) => stepWords('spreading.message', row.step),
  },
];

/** The screen. */
export default function SpreadingPage() {
  const go = useGo();
  const may = usePermission('spreading.start');
  const [isOpen, setOpen] = useState(false);
  const rows = usePages(list, { query: { limit: 50 } });
  return (
    <ListScreen
      title={labels.page}
      rows={rows}
      printable
      empty={<Empty title={labels.nothing} how={labels.nothingHow} />}
      filters={
        may && !isOpen ? (
          <Button kind="primary" onClick={() => setOpen(true)}>
            {labels.startOpen}
          </Button>
        ) : null
      }
      above={
        isOpen ? (
          <StartForm
            onClose={() => setOpen(false)}
            onDone={(matterId) => {
              setOpen(false);
              go(PLACES.matter(matterId));
            }}
          />
        ) : null
      }
    >
      <DataTable
        caption={labels.page}
        columns={COLUMNS}
        rows={rows.items}
        keyOf={(row) => row.matterId}
        onOpen={(row) => go(PLACES.matter(row.matterId))}
      />
    </ListScreen>
  );
}
