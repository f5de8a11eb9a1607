/** 今日催办 on the screen. */
import { BellOutlined } from '@ant-design/icons';
import { chases as words } from '../../../contracts/texts/zh-CN/chases.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const chases: WebModule = {
  name: 'chases',
  uses: [],
  routes: [{ path: '/chases', load: () => import('./pages/ChasesPage.tsx') }],
  menu: [
    {
      to: PLACES.chases,
      label: words.labels.page,
      icon: <BellOutlined />,
      order: 32,
      show: (me) => me.permissions.includes('supervision.chase'),
    },
  ],
};
