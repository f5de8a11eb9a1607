/** 保密处置: for those who handle secrecy. */
import { SafetyOutlined } from '@ant-design/icons';
import { secrecy as words } from '../../../contracts/texts/zh-CN/secrecy.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const secrecy: WebModule = {
  name: 'secrecy',
  uses: [],
  routes: [{ path: '/secrecy', load: () => import('./SecrecyPage.tsx') }],
  menu: [
    {
      to: PLACES.secrecy,
      label: words.labels.page,
      icon: <SafetyOutlined />,
      order: 80,
      show: (me) => me.permissions.includes('secrecy.handle'),
    },
  ],
};
