/** 公文检查. */
import { FileSearchOutlined } from '@ant-design/icons';
import { papers as words } from '../../../contracts/texts/zh-CN/papers.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const papers: WebModule = {
  name: 'papers',
  uses: [],
  routes: [
    { path: '/papers', load: () => import('./PapersPage.tsx'), open: (instance) => instance.papersOpen },
  ],
  menu: [{ to: PLACES.papers, label: words.labels.page, icon: <FileSearchOutlined />, order: 60 }],
};
