/** 督查督办: items, units' parts, the ladder, and their acts. */
import { AuditOutlined } from '@ant-design/icons';
import { supervision as words } from '../../../contracts/texts/zh-CN/supervision.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const supervision: WebModule = {
  name: 'supervision',
  uses: ['matters', 'exports', 'numbers'],
  parts: () => import('./matter-parts.tsx'),
  routes: [{ path: '/supervision', load: () => import('./pages/LadderPage.tsx') }],
  menu: [
    {
      to: PLACES.supervision,
      label: words.labels.page,
      icon: <AuditOutlined />,
      order: 30,
      show: (me) => me.permissions.includes('supervision.chase'),
    },
  ],
};
