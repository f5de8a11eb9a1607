/**
 * The paper: one structured document that every face prints and every rule checks. Fields name the clause of
 * GB/T 9704-2012 they come from; what the standard derives (numbers of attachments, colons, 〔〕, 。) is not stored.
 */
import { z } from 'zod';
import { Attachment, ListedAttachment } from './attachment.ts';
import { Block } from './block.ts';
import { Day } from './date.ts';
import { Head } from './head.ts';
import { Attendance, Imprint } from './imprint.ts';
import { Format, Kind } from './kinds.ts';
import { SECRET_MARK_CODE, SECRET_MARK_MESSAGE } from './secrecy.ts';
import { findSecretMark } from './secret-scan.ts';
import { Signature } from './signature.ts';
import { Group, Line, Lines } from './words.ts';

/** Elements whose source text may be kept beside the model when it was written against the standard. */
export const WRITTEN_ELEMENTS = [
  'number',
  'date',
  'addressees',
  'attachmentList',
  'copyTo',
  'printedOn',
  'signers',
] as const;

const Shape = z.strictObject({
  kind: Kind,
  format: Format.default('ordinary'),
  head: Head.prefault({}),
  /** 标题 (7.3.1) = organ + matter + kind; '\n' where the author wants a line to break; '' in orders and minutes without one. */
  title: Lines.default(''),
  /** 题注 under the title (决议、决定、公报 adopted by a meeting), brackets included, 楷体 centred (practice). */
  titleNote: Line.exactOptional(),
  /** 主送机关 (7.3.2): groups printed with ，between them (inside a group 、 as typed) and ：after the last. */
  addressees: z.array(Group).max(200).default([]),
  /** 正文 (7.3.3). */
  body: z.array(Block).default([]),
  /** 附件说明 (7.3.4). */
  attachmentList: z.array(ListedAttachment).max(200).default([]),
  /** 出席、请假、列席 of minutes (10.3). */
  attendance: z.array(Attendance).max(20).default([]),
  signature: Signature.exactOptional(),
  /** 成文日期 (7.3.5.4): the day it was signed or passed; for joint papers the last organ's. */
  date: Day.exactOptional(),
  /** 附注 (7.3.6) as printed, brackets included: （此件公开发布）. */
  note: Line.exactOptional(),
  attachments: z.array(Attachment).max(200).default([]),
  imprint: Imprint.prefault({}),
  /**
   * What a source wrote where it departs from the standard form (江政发[2026]第01号). Read by check only; every face prints
   * the standard form, and mending is deleting the entry.
   */
  asWritten: z.partialRecord(z.enum(WRITTEN_ELEMENTS), Line).exactOptional(),
});

/**
 * A paper. Refuses unknown fields, text no face can carry, and — with `params.code` `R-SEC-08` on the issue — any
 * state-secret mark anywhere, or a field that would hold one.
 */
export const Paper = Shape.superRefine((paper, context) => {
  const path = findSecretMark(paper);
  if (path !== undefined) {
    context.addIssue({
      code: 'custom',
      path,
      message: SECRET_MARK_MESSAGE,
      params: { code: SECRET_MARK_CODE },
    });
  }
});
export type Paper = z.output<typeof Shape>;

/** What a caller may write: defaults left out. */
export type PaperInput = z.input<typeof Shape>;
