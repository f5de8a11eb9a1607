/** Pictures named in a text form, read from beside it. */
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { ImageLoader } from '../model/embed-images.ts';
import { Refused } from './io.ts';

/** Larger pictures make papers nobody can open. */
const LARGEST_BYTES = 20_000_000;

/** Loads pictures from `folder` and below; a name that leads out of it is refused, because a paper may come from a stranger. */
export function imageLoader(folder: string): ImageLoader {
  return (name) => {
    const path = resolve(folder, name);
    const inside = relative(folder, path);
    if (inside.startsWith('..') || isAbsolute(inside))
      throw new Refused(`图片“${name}”不在公文所在的文件夹内`);
    return `data:image/${/\.png$/i.test(name) ? 'png' : 'jpeg'};base64,${readPicture(path, name).toString('base64')}`;
  };
}

function readPicture(path: string, name: string): Buffer {
  try {
    if (statSync(path).size > LARGEST_BYTES) throw new Refused(`图片“${name}”超过20兆字节`);
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof Refused) throw cause;
    throw new Refused(`图片“${name}”无法读取`);
  }
}
