/** Pictures as data addresses: their bytes and their size in pixels, read from the file's own header. */
import { viewOf } from '../fonts/bytes.ts';

/** A decoded data address. */
export interface ImageData {
  bytes: Uint8Array;
  type: 'png' | 'jpeg';
  width: number;
  height: number;
}

/** Thrown when a picture cannot be printed; the message is for people. */
export class UnusableImage extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnusableImage';
  }
}

/**
 * Reads a picture of the model.
 * @throws UnusableImage when it is only named (embedImages has not run) or its bytes are not PNG or JPEG.
 */
export function readImage(source: string): ImageData {
  const found = /^data:image\/(png|jpeg);base64,(.*)$/s.exec(source);
  if (found === null) throw new UnusableImage(`图片 ${source.slice(0, 60)} 尚未嵌入，不能排版`);
  const bytes = new Uint8Array(Buffer.from(found[2] ?? '', 'base64'));
  const type = found[1] === 'png' ? 'png' : 'jpeg';
  try {
    return { bytes, type, ...(type === 'png' ? pngSize(bytes) : jpegSize(bytes)) };
  } catch {
    throw new UnusableImage(`图片不是完好的 ${type.toUpperCase()} 文件`);
  }
}

function pngSize(bytes: Uint8Array): { width: number; height: number } {
  const view = viewOf(bytes);
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) throw new Error('not PNG');
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function jpegSize(bytes: Uint8Array): { width: number; height: number } {
  const view = viewOf(bytes);
  if (view.getUint16(0) !== 0xffd8) throw new Error('not JPEG');
  let at = 2;
  for (;;) {
    const marker = view.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
}
