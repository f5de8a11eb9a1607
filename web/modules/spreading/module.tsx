/** 精神传达: the list, starting, and the acts of office and units. */
import { NotificationOutlined } from '@ant-design/icons';
import { spreading as words } from '../../../contracts/texts/zh-CN/spreading.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const spreading: WebModule = {
  name: 'spreading',
  uses: ['matters'],
  parts: () => import('./matter-parts.tsx'),
  routes: [{ path: '/spreading', load: () => import('./pages/SpreadingPage.tsx') }],
  menu: [
    {
      to: PLACES.spreading,
      label: words.labels.page,
      icon: <NotificationOutlined />,
      order: 25,
      show: (me) => me.permissions.includes('spreading.start'),
    },
  ],
};
