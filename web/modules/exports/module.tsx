/** 导出: what I exported today. */
import { FileExcelOutlined } from '@ant-design/icons';
import { exports as words } from '../../../contracts/texts/zh-CN/exports.ts';
import type { WebModule } from '../../platform/module.ts';
import { PLACES } from '../../platform/navigation.tsx';

/** Manifest. */
export const exports: WebModule = {
  name: 'exports',
  uses: [],
  routes: [{ path: PLACES.exports, load: () => import('./ExportsPage.tsx') }],
  menu: [{ to: PLACES.exports, label: words.labels.page, icon: <FileExcelOutlined />, order: 88 }],
};
