/** The desks: one home per person, 回音, 已办, 消息, 我. */
import {
  BellOutlined,
  CheckSquareOutlined,
  HistoryOutlined,
  InboxOutlined,
  SoundOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { Me } from '../../../contracts/modules/sessions.ts';
import { desks as words } from '../../../contracts/texts/zh-CN/desks.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';
import { isAdminDesk } from './desks/admin-desks.ts';
import { EchoBadge, InboxBadge, NoticeBadge } from './parts/Badges.tsx';

/** 三员 have no business content on any screen. */
function hasBusiness(me: Me): boolean {
  return me.desks.some((desk) => !isAdminDesk(desk));
}

/** The desks module. */
export const desks: WebModule = {
  name: 'desks',
  uses: ['matters', 'documents', 'routing', 'administration', 'exports', 'duty'],
  routes: [
    { path: PLACES.desk, load: () => import('./pages/DeskPage.tsx') },
    { path: PLACES.echoes, load: () => import('./pages/EchoesPage.tsx') },
    { path: PLACES.clearOut, load: () => import('./pages/ClearOutPage.tsx') },
    { path: PLACES.done, load: () => import('./pages/DonePage.tsx') },
    { path: PLACES.notices, load: () => import('./pages/NoticesPage.tsx') },
    { path: PLACES.me, load: () => import('./pages/MePage.tsx') },
  ],
  menu: [
    {
      to: PLACES.desk,
      label: words.labels.inbox,
      icon: <InboxOutlined />,
      order: 0,
      onPhone: true,
      Badge: InboxBadge,
    },
    {
      to: PLACES.echoes,
      label: words.labels.pileEchoes,
      icon: <SoundOutlined />,
      order: 10,
      onPhone: true,
      show: hasBusiness,
      Badge: EchoBadge,
    },
    {
      to: PLACES.clearOut,
      label: words.labels.clearOut,
      icon: <CheckSquareOutlined />,
      order: 12,
      show: hasBusiness,
    },
    { to: PLACES.done, label: words.labels.done, icon: <HistoryOutlined />, order: 80, show: hasBusiness },
    {
      to: PLACES.notices,
      label: words.labels.notices,
      icon: <BellOutlined />,
      order: 85,
      Badge: NoticeBadge,
    },
    {
      to: PLACES.me,
      label: words.labels.me,
      icon: <UserOutlined />,
      order: 99,
      onPhone: true,
      // 消息 stands behind it.
      PhoneBadge: NoticeBadge,
    },
  ],
};
