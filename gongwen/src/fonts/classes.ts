/**
 * The font classes the standard names (GB/T 9704-2012, 5.2.2 and chapter 7). It names classes, never files, so an office
 * may put its own licensed fonts in their place.
 */

/** 仿宋, 楷体, 黑体, 小标宋, 宋体. */
export type FontClass = 'fang' | 'kai' | 'hei' | 'xiaobiaosong' | 'song';

/** All classes, in the order they are listed to users. */
export const FONT_CLASSES: readonly FontClass[] = ['fang', 'kai', 'hei', 'xiaobiaosong', 'song'];

/** Chinese name of a class, for reports. */
export const CLASS_NAMES: Readonly<Record<FontClass, string>> = {
  fang: '仿宋',
  kai: '楷体',
  hei: '黑体',
  xiaobiaosong: '小标宋',
  song: '宋体',
};

/**
 * Family names under which an office's own folder is searched, best first. The GB2312 fonts and 方正小标宋 are what most offices
 * own; 方正仿宋/楷体 GBK hold the rare characters of names.
 */
export const OFFICE_FAMILIES: Readonly<Record<FontClass, readonly string[]>> = {
  fang: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '方正仿宋_GB2312',
    '方正仿宋_GBK',
    '仿宋',
    'FangSong',
    'STFangsong',
    '华文仿宋',
  ],
  kai: [
    '楷体_GB2312',
    'KaiTi_GB2312',
    '方正楷体_GB2312',
    '方正楷体_GBK',
    '楷体',
    'KaiTi',
    'STKaiti',
    '华文楷体',
  ],
  hei: ['黑体', 'SimHei', '方正黑体_GBK', '方正黑体简体', 'STHeiti', '华文黑体'],
  xiaobiaosong: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', '小标宋'],
  song: ['宋体', 'SimSun', 'NSimSun', '新宋体', '方正书宋_GBK', 'STSong', '华文宋体'],
};

/** Files shipped in `gongwen/fonts`, by class; later ones serve the characters the earlier lack. */
export const SHIPPED: Readonly<Record<FontClass, readonly string[]>> = {
  fang: ['FandolFang-Regular.otf'],
  kai: ['FandolKai-Regular.otf'],
  hei: ['FandolHei-Regular.otf'],
  xiaobiaosong: ['FandolSong-Bold.otf'],
  song: ['FandolSong-Latin.otf', 'NotoSerifSC-Regular.ttf'],
};

/** The shipped face that stands in, visibly, for characters a class lacks (喆、玥、堃…). */
export const SHIPPED_FALLBACK = 'NotoSerifSC-Regular.ttf';
