/** `gongwen measure 文件.pdf|.ofd`: a finished file measured from the file itself. */
import type { Measurement } from '../../measure/api.ts';
import { EXIT, type Exit, type Io, Refused } from '../io.ts';
import { loadBytes } from '../load.ts';
import type { Options } from '../options.ts';
import { printJson, writeResult } from '../output.ts';

/** Measures one file. */
export async function runMeasure(options: Options, io: Io): Promise<Exit> {
  const [file, ...more] = options.files;
  if (file === undefined || more.length > 0) throw new Refused('用法：gongwen measure 文件.pdf 或 文件.ofd');
  const { measureFile, linesOf, Unmeasurable } = await import('../../measure/api.ts');
  const bytes = await loadBytes(file, io);
  try {
    const measurement = await measureFile(bytes, file);
    const text = options.json ? printJson(measurement) : printMeasurement(measurement, linesOf);
    await writeResult(text, options.output, io);
    return EXIT.fine;
  } catch (cause) {
    if (cause instanceof Unmeasurable) throw new Refused(cause.message);
    throw cause;
  }
}

type LinesOf = typeof import('../../measure/api.ts').linesOf;
const mm = (length: number): string => length.toFixed(2).padStart(7);

/** Page by page: size, lines, and each line's place, width, font and size. */
function printMeasurement(measurement: Measurement, linesOf: LinesOf): string {
  const pages = measurement.pages.flatMap((page, at) => {
    const lines = linesOf(page.texts).map((texts) => {
      const [first] = texts;
      const end = Math.max(...texts.map((text) => text.x + text.width));
      const left = first?.x ?? 0;
      const fonts = [
        ...new Set(texts.map((text) => `${text.font} ${text.size.toFixed(1)}pt ${text.colour}`)),
      ].join('、');
      return `  ${mm(left)}${mm(first?.y ?? 0)}${mm(end - left)}  ${fonts}  ${texts.map((text) => text.text).join('')}`;
    });
    const rules = page.rules.map(
      (rule) =>
        `  ${mm(rule.x1)}${mm(rule.y1)}${mm(Math.hypot(rule.x2 - rule.x1, rule.y2 - rule.y1))}  线 ${rule.width.toFixed(2)}毫米 ${rule.colour}`,
    );
    const pictures = page.pictures.map(
      (picture) =>
        `  ${mm(picture.x)}${mm(picture.y)}${mm(picture.width)}  图 高${picture.height.toFixed(2)}毫米`,
    );
    const head = `第${at + 1}页　${page.width.toFixed(0)}×${page.height.toFixed(0)}毫米　版心内${page.lines}行`;
    return [head, '      左     基线     宽  （毫米）', ...lines, ...rules, ...pictures];
  });
  return [`${measurement.format.toUpperCase()}　共${measurement.pages.length}页`, ...pages, ''].join('\n');
}
