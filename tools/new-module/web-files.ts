/** What a new module begins with in the browser: its register as a page, with an entry in the rail. */
import type { ModuleNames } from './names.ts';

/** Path → text. */
export function webFiles({ module, noun, Noun }: ModuleNames): Record<string, string> {
  const home = `web/modules/${module}`;
  return {
    [`${home}/module.tsx`]: `/** ${Noun}s on the screen. */
import { TableOutlined } from '@ant-design/icons';
import { ${module} as words } from '../../../contracts/texts/zh-CN/${module}.ts';
import type { WebModule } from '../../platform/module.ts';

/** Manifest. */
export const ${module}: WebModule = {
  name: '${module}',
  uses: [],
  routes: [{ path: '/${module}', load: () => import('./pages/${Noun}sPage.tsx') }],
  menu: [
    {
      to: '/${module}',
      label: words.labels.page,
      icon: <TableOutlined />,
      order: 60,
      show: (me) => me.permissions.includes('${module}.read'),
    },
  ],
};
`,
    [`${home}/columns.tsx`]: `/** Columns of the ${noun} list, shared by screen and print. */
import type { ${Noun} } from '../../../contracts/modules/${module}.ts';
import { ${module} } from '../../../contracts/texts/zh-CN/${module}.ts';
import type { Column } from '../../kit/DataTable.tsx';
import { formatInstant } from '../../platform/format.ts';

const { labels } = ${module};

/** The columns. */
export const ${noun}Columns: readonly Column<${Noun}>[] = [
  { key: 'name', title: labels.name, cell: (row) => row.name },
  { key: 'at', title: labels.at, cell: (row) => formatInstant(row.at), wideOnly: true },
];
`,
    [`${home}/pages/${Noun}sPage.tsx`]: `/** The register of ${module}, /${module}. */
import { list } from '../../../../contracts/modules/${module}.ts';
import { ${module} } from '../../../../contracts/texts/zh-CN/${module}.ts';
import { DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { usePages } from '../../../platform/api/usePages.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { ${noun}Columns } from '../columns.tsx';

const { labels } = ${module};

/** The screen. */
export default function ${Noun}sPage() {
  const rows = usePages(list, { query: { limit: 50 } });
  return (
    <div>
      <h1>{labels.page}</h1>
      <ErrorNotice error={rows.error} onRetry={rows.refetch} />
      {rows.isPending ? <Waiting rows={10} /> : null}
      {!rows.isPending && !rows.error && rows.items.length === 0 ? (
        <Empty title={labels.nothing} how={labels.empty} />
      ) : null}
      {rows.items.length > 0 ? (
        <DataTable caption={labels.page} columns={${noun}Columns} rows={rows.items} keyOf={(row) => row.id} />
      ) : null}
      <LoadMore pages={rows} />
    </div>
  );
}
`,
  };
}
