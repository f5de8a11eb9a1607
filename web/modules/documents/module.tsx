/** 收文: the register, registering, and the acts on an incoming paper. */
import { FileTextOutlined } from '@ant-design/icons';
import { documents as words } from '../../../contracts/texts/zh-CN/documents.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const documents: WebModule = {
  name: 'documents',
  uses: ['matters', 'exports', 'routing', 'numbers'],
  parts: () => import('./matter-parts.tsx'),
  routes: [
    { path: '/documents', load: () => import('./pages/RegisterPage.tsx') },
    { path: '/documents/originals', load: () => import('./pages/OriginalsPage.tsx') },
  ],
  menu: [
    {
      to: PLACES.documents,
      label: words.labels.page,
      icon: <FileTextOutlined />,
      order: 20,
      show: (me) => me.permissions.includes('documents.register'),
    },
  ],
};
