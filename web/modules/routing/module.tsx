/** 流转: recall, handing over, stand-ins, leavers. */
import { ReadOutlined, SwapOutlined } from '@ant-design/icons';
import type { Me } from '../../../contracts/modules/sessions.ts';
import { routing as words } from '../../../contracts/texts/zh-CN/routing.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';
import { ToReadBadge } from './ToReadBadge.tsx';

/** 三员 are sent nothing to read and have no matter to stand in for: what each may do is never one of these. */
function hasBusiness({ permissions }: Me): boolean {
  return !APART.some((permission) => permissions.includes(permission));
}

const APART = ['system.operate', 'accounts.manage', 'audit.read'];

/** Manifest. */
export const routing: WebModule = {
  name: 'routing',
  uses: ['matters'],
  parts: () => import('./matter-parts.tsx'),
  strip: () => import('./StandInStrip.tsx'),
  routes: [
    { path: '/routing', load: () => import('./RoutingPage.tsx') },
    { path: '/to-read', load: () => import('./ToReadPage.tsx') },
  ],
  menu: [
    {
      to: PLACES.toRead,
      label: words.labels.toRead,
      icon: <ReadOutlined />,
      order: 5,
      Badge: ToReadBadge,
      show: hasBusiness,
    },
    { to: PLACES.routing, label: words.labels.page, icon: <SwapOutlined />, order: 70, show: hasBusiness },
  ],
};
