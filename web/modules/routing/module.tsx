/** 流转: recall, handing over, stand-ins, leavers. */
import { SwapOutlined } from '@ant-design/icons';
import { routing as words } from '../../../contracts/texts/zh-CN/routing.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const routing: WebModule = {
  name: 'routing',
  uses: ['matters'],
  parts: () => import('./matter-parts.tsx'),
  strip: () => import('./StandInStrip.tsx'),
  routes: [{ path: '/routing', load: () => import('./RoutingPage.tsx') }],
  menu: [{ to: PLACES.routing, label: words.labels.page, icon: <SwapOutlined />, order: 70 }],
};
