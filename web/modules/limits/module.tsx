/** 时限管理 on the screen. */
import { CalendarOutlined } from '@ant-design/icons';
import { limits as words } from '../../../contracts/texts/zh-CN/limits.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const limits: WebModule = {
  name: 'limits',
  uses: [],
  routes: [{ path: '/limits', load: () => import('./pages/LimitsPage.tsx') }],
  menu: [{ to: PLACES.limits, label: words.labels.page, icon: <CalendarOutlined />, order: 75 }],
};
