/** 流转: recall, handing over, stand-ins, leavers. */
import { ReadOutlined, SwapOutlined } from '@ant-design/icons';
import { routing as words } from '../../../contracts/texts/zh-CN/routing.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';
import { ToReadBadge } from './ToReadBadge.tsx';

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
    { to: PLACES.toRead, label: words.labels.toRead, icon: <ReadOutlined />, order: 5, Badge: ToReadBadge },
    { to: PLACES.routing, label: words.labels.page, icon: <SwapOutlined />, order: 70 },
  ],
};
