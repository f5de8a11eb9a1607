/** 查找. */
import { SearchOutlined } from '@ant-design/icons';
import { matters } from '../../../contracts/texts/zh-CN/matters.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const search: WebModule = {
  name: 'search',
  uses: ['matters'],
  routes: [{ path: '/search', load: () => import('./SearchPage.tsx') }],
  menu: [
    { to: PLACES.search, label: matters.labels.search, icon: <SearchOutlined />, order: 90, onPhone: true },
  ],
};
