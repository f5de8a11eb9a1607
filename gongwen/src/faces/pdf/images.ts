/** Pictures in PDF: PNG as samples with a soft mask, JPEG as it is. The same picture is embedded once. */
import { viewOf } from '../../fonts/bytes.ts';
import { UnusableImage } from '../../layout/image.ts';
import type { Picture } from '../../layout/laid-out.ts';
import { decodePng } from '../png.ts';
import type { PdfObjects } from './objects.ts';

/** Adds a picture and gives its object number. */
export function addImage(pdf: PdfObjects, picture: Picture): number {
  return picture.type === 'png' ? addPng(pdf, picture.bytes) : addJpeg(pdf, picture.bytes);
}

function addPng(pdf: PdfObjects, bytes: Uint8Array): number {
  const { width, height, rgb, alpha } = decodePng(bytes);
  const size = `/Width ${width}/Height ${height}/BitsPerComponent 8`;
  const mask =
    alpha === null
      ? ''
      : `/SMask ${pdf.stream(`/Type/XObject/Subtype/Image${size}/ColorSpace/DeviceGray`, alpha)} 0 R`;
  return pdf.stream(`/Type/XObject/Subtype/Image${size}/ColorSpace/DeviceRGB${mask}`, rgb);
}

function addJpeg(pdf: PdfObjects, bytes: Uint8Array): number {
  const { width, height, channels } = jpegFrame(bytes);
  // The output intent is RGB; CMYK samples would make the file no PDF/A.
  if (channels === 4) throw new UnusableImage('不支持 CMYK 颜色的 JPEG，请另存为 RGB');
  const space = channels === 1 ? 'DeviceGray' : 'DeviceRGB';
  const size = `/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/${space}/Filter/DCTDecode`;
  return pdf.stream(`/Type/XObject/Subtype/Image${size}`, bytes, 'none');
}

function jpegFrame(bytes: Uint8Array): { width: number; height: number; channels: number } {
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) {
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        channels: view.getUint8(at + 9),
      };
    }
  }
  throw new UnusableImage('图片不是完好的 JPEG 文件');
}
