/** 文号台账 on the screen. */
import { NumberOutlined } from '@ant-design/icons';
import { numbers as words } from '../../../contracts/texts/zh-CN/numbers.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const numbers: WebModule = {
  name: 'numbers',
  uses: ['matters'],
  routes: [{ path: '/numbers', load: () => import('./pages/NumbersPage.tsx') }],
  menu: [
    {
      to: PLACES.numbers,
      label: words.labels.page,
      icon: <NumberOutlined />,
      order: 60,
      show: (me) => me.permissions.includes('numbers.read'),
    },
  ],
};
