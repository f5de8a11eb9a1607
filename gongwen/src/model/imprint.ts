/** 版记: the foot of the last page (GB/T 9704-2012, 7.4), and 出席/请假/列席 of minutes (10.3). */
import { z } from 'zod';
import { Day, printedDay } from './date.ts';
import { Group, Line } from './words.ts';

/**
 * The imprint. `copyTo` 抄送机关: groups printed with ，between them and 。at the end. `office` and `printedOn` are the
 * printing office and the day sent to print (not 成文日期); a letter prints neither (10.1).
 */
export const Imprint = z.strictObject({
  /** 主送机关 moved here because page 1 would otherwise show no body text (7.3.1): printed above 抄送, no rule between. */
  addresseesHere: z.literal(true).exactOptional(),
  copyTo: z.array(Group).max(200).default([]),
  office: Line.exactOptional(),
  printedOn: Day.exactOptional(),
  /** Other elements, each separated by a thin rule (7.4.3), e.g. 共印80份. */
  others: z.array(Line).max(10).default([]),
});
export type Imprint = z.infer<typeof Imprint>;

/** Lines of the imprint in print order. `addressees` = the joined 主送 when moved here. */
export function imprintLines(imprint: Imprint, addressees: string): string[] {
  const lines: string[] = [];
  if (imprint.addresseesHere && addressees !== '') lines.push(`主送：${addressees}。`);
  if (imprint.copyTo.length > 0) lines.push(`抄送：${imprint.copyTo.join('，')}。`);
  if (imprint.office !== undefined) lines.push(imprint.office);
  if (imprint.printedOn !== undefined) lines.push(`${printedDay(imprint.printedOn)}印发`);
  return [...lines, ...imprint.others];
}

/** A line of minutes after the body: label in 黑体 (出席, 请假, 列席…) and the names as typed. */
export const Attendance = z.strictObject({ label: Line.regex(/^[^：:]+$/, '名目不含冒号'), names: Line });
export type Attendance = z.infer<typeof Attendance>;
