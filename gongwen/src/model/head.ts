/** 版头: everything above the red rule of page 1 (GB/T 9704-2012, 7.2). */
import { z } from 'zod';
import { DocumentNumber } from './number.ts';
import { Line } from './words.ts';

/** An issuing organ: full or standard short name as it signs, and the short form its mark may use. */
export const Organ = z.strictObject({ name: Line, short: Line.exactOptional() });
export type Organ = z.infer<typeof Organ>;

/** What follows the organ's name in the mark; '' = the name alone (7.2.4, letters 10.1). */
export const MARK_SUFFIXES = ['文件', '', '命令', '令', '纪要'] as const;

/**
 * 发文机关标志 (7.2.4): organ names, lead organ first, each on its own line, and the word after them (文件 is centred on the
 * stack). A joint paper may show all organs or the lead one only; a letter shows the lead one only (10.1).
 */
export const OrganMark = z.strictObject({
  names: z.array(Line).min(1).max(20),
  suffix: z.enum(MARK_SUFFIXES),
});
export type OrganMark = z.infer<typeof OrganMark>;

/** 签发人 (7.2.6; regulation art. 9(6)): shown on upward papers only; with `organ` in joint ones for the record. */
export const Signer = z.strictObject({ name: Line, organ: Line.exactOptional() });
export type Signer = z.infer<typeof Signer>;

/** 紧急程度 (7.2.3): 特急、加急 on papers; 特提、平急 belong to telegrams and are kept so that check can say so. */
export const Urgency = z.enum(['特急', '加急', '特提', '平急']);
export type Urgency = z.infer<typeof Urgency>;

/** The head. Every field is optional in print; check says which are wanted where. */
export const Head = z.strictObject({
  /** 份号 (7.2.1), normally six digits. */
  copyNumber: z
    .string()
    .regex(/^\d{1,12}$/, '份号应为阿拉伯数字')
    .exactOptional(),
  /** Mark of 工作秘密: 内部, 内部事项 注意保管…; stands where 密级 would; never a state-secret mark. */
  internal: Line.regex(/^内部/, '只允许“内部”标志').exactOptional(),
  urgency: Urgency.exactOptional(),
  /** 发文机关, lead organ first. Not printed by itself: `mark` and the signature print names. */
  issuers: z.array(Organ).max(40).default([]),
  mark: OrganMark.exactOptional(),
  number: DocumentNumber.exactOptional(),
  signers: z.array(Signer).max(40).default([]),
  /** The sheet in the printer already carries mark and red rules: faces leave their place empty. */
  preprinted: z.literal(true).exactOptional(),
});
export type Head = z.infer<typeof Head>;
