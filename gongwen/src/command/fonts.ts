/** Font settings from the command line. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CLASS_NAMES, FONT_CLASSES, type FontClass } from '../fonts/classes.ts';
import type { FontSettings } from '../fonts/library.ts';
import { type Io, Refused } from './io.ts';
import type { Options } from './options.ts';

/** `--fonts folder` and `--family 小标宋=方正小标宋_GBK`. Undefined when neither is given. @throws Refused */
export async function fontsOf(options: Options, io: Io): Promise<FontSettings | undefined> {
  if (options.fonts === undefined && options.family.length === 0) return undefined;
  const folder = options.fonts === undefined ? undefined : resolve(io.cwd, options.fonts);
  if (folder !== undefined && !(await stat(folder).catch(() => undefined))?.isDirectory()) {
    throw new Refused(`没有字体文件夹 ${options.fonts}`);
  }
  const families: Partial<Record<FontClass, string>> = {};
  for (const pair of options.family) {
    const [word = '', family = ''] = pair.split('=');
    const cls = FONT_CLASSES.find((each) => each === word || CLASS_NAMES[each] === word);
    if (cls === undefined || family === '') {
      throw new Refused(
        `--family 写作“字类=字体名”，字类为${FONT_CLASSES.map((each) => CLASS_NAMES[each]).join('、')}`,
      );
    }
    families[cls] = family;
  }
  return { ...(folder === undefined ? {} : { folder }), families };
}
