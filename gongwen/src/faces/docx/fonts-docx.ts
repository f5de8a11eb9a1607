/** Families named in the document. An office's Word has the licensed ones; nothing is embedded, so names are what counts. */
import type { FontClass } from '../../fonts/classes.ts';
import type { FontSettings } from '../../fonts/library.ts';

const USUAL: Readonly<Record<FontClass, string>> = {
  fang: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  xiaobiaosong: '方正小标宋简体',
  song: '宋体',
};

/** Family of a class: the office's setting, else the name offices know. */
export function familyOf(cls: FontClass, settings: FontSettings | undefined): string {
  return settings?.families?.[cls] ?? USUAL[cls];
}
