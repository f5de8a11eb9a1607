/** 归档: pre-filed matters, arranged and numbered. */
import { InboxOutlined } from '@ant-design/icons';
import { archives as words } from '../../../contracts/texts/zh-CN/archives.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const archives: WebModule = {
  name: 'archives',
  uses: ['matters', 'exports', 'numbers'],
  parts: () => import('./matter-parts.tsx'),
  routes: [{ path: '/archives', load: () => import('./ArchivesPage.tsx') }],
  menu: [
    {
      to: PLACES.archives,
      label: words.labels.page,
      icon: <InboxOutlined />,
      order: 40,
      show: (me) => me.permissions.includes('archives.read'),
    },
  ],
};
