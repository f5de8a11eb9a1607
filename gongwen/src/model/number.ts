/** 发文字号, 令号 and 期号 (GB/T 9704-2012, 7.2.5, 10.2, 10.3). */
import { z } from 'zod';
import { Line } from './words.ts';

const Serial = z.int().min(1).max(99999);

/**
 * `coded`: 机关代字〔year〕serial号, the year in 六角括号, no 第, no zeros; a joint paper carries the lead organ's number only.
 * `code` is '' for minutes numbered 〔2026〕5号. `order`: 第serial号 (令号). `issue`: 第serial期, optional in minutes.
 */
export const DocumentNumber = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('coded'),
    code: z.union([
      z.literal(''),
      Line.regex(/^[^〔〕[\]［］【】()（）\d\s]+$/, '机关代字不含年份、括号和数字'),
    ]),
    year: z.int().min(1900).max(2999),
    serial: Serial,
  }),
  z.strictObject({ form: z.literal('order'), serial: Serial }),
  z.strictObject({ form: z.literal('issue'), serial: Serial }),
]);
export type DocumentNumber = z.infer<typeof DocumentNumber>;

/** The number as printed: `云政发〔2026〕1号`, `第12号`, `第5期`. */
export function printedNumber(number: DocumentNumber): string {
  if (number.form === 'coded') return `${number.code}〔${number.year}〕${number.serial}号`;
  return number.form === 'order' ? `第${number.serial}号` : `第${number.serial}期`;
}

/** Reads what {@link printedNumber} prints, exactly; undefined for anything else. */
export function readNumber(text: string): DocumentNumber | undefined {
  const coded = /^(.*)〔(\d{4})〕([1-9]\d*)号$/.exec(text);
  const plain = /^第([1-9]\d*)([号期])$/.exec(text);
  const candidate =
    coded !== null
      ? { form: 'coded', code: coded[1], year: Number(coded[2]), serial: Number(coded[3]) }
      : { form: plain?.[2] === '期' ? 'issue' : 'order', serial: Number(plain?.[1]) };
  const parsed = DocumentNumber.safeParse(candidate);
  return parsed.success ? parsed.data : undefined;
}
