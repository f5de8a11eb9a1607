/** 机构人员: for whoever keeps the organisation; accounts for the system administrator. */
import { ApartmentOutlined, UserAddOutlined } from '@ant-design/icons';
import { directory as words } from '../../../contracts/texts/zh-CN/directory.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const directory: WebModule = {
  name: 'directory',
  uses: [],
  routes: [
    { path: '/directory', load: () => import('./DirectoryPage.tsx') },
    { path: '/accounts', load: () => import('./NewAccountPage.tsx') },
  ],
  menu: [
    {
      to: PLACES.directory,
      label: words.labels.page,
      icon: <ApartmentOutlined />,
      order: 78,
      show: (me) => me.permissions.includes('directory.manage'),
    },
    {
      to: PLACES.accounts,
      label: words.labels.newAccount,
      icon: <UserAddOutlined />,
      order: 79,
      show: (me) => me.permissions.includes('system.operate'),
    },
  ],
};
