/** 挂图作战: the board for a wall, and the links by which it hangs there. */
import { FundProjectionScreenOutlined } from '@ant-design/icons';
import { wall as words } from '../../../contracts/texts/zh-CN/wall.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const wall: WebModule = {
  name: 'wall',
  uses: [],
  routes: [
    // A screen on a wall signs nobody in; without its token in the address it shows nothing.
    { path: PLACES.wall, load: () => import('./WallPage.tsx'), open: () => true },
    { path: PLACES.displays, load: () => import('./DisplaysPage.tsx') },
  ],
  menu: [
    {
      to: PLACES.displays,
      label: words.labels.page,
      icon: <FundProjectionScreenOutlined />,
      order: 35,
      show: (me) => me.permissions.includes('wall.manage'),
    },
  ],
};
