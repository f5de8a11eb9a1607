/** 值班: the room, and the sheet that is printed. */
import { PhoneOutlined } from '@ant-design/icons';
import { duty as words } from '../../../contracts/texts/zh-CN/duty.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const duty: WebModule = {
  name: 'duty',
  uses: [],
  routes: [
    { path: PLACES.duty, load: () => import('./pages/DutyPage.tsx') },
    { path: PLACES.dutySheet('$shiftId'), load: () => import('./pages/SheetPage.tsx') },
  ],
  menu: [
    {
      to: PLACES.duty,
      label: words.labels.page,
      icon: <PhoneOutlined />,
      order: 15,
      show: (me) => me.permissions.includes('duty.read'),
    },
  ],
};
