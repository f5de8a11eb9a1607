/**
 * What a hand-writer may leave out. The printer leaves out exactly what these give back, so nothing is lost either way: a mark
 * follows from the issuing organs, a sealed signature too, and 附件说明 from the attachments.
 */
import type { Attachment, ListedAttachment } from '../model/attachment.ts';
import type { Organ, OrganMark } from '../model/head.ts';
import type { Format } from '../model/kinds.ts';
import { titleText } from '../model/plain-text.ts';
import type { Signature } from '../model/signature.ts';

/** The word after the organ's name that each format uses. */
export const DEFAULT_SUFFIX: Readonly<Record<Format, OrganMark['suffix']>> = {
  ordinary: '文件',
  upward: '文件',
  letter: '',
  order: '令',
  minutes: '纪要',
};

/** Names in the mark when 标志 is not written: short forms where given; a letter shows the lead organ only (10.1). */
export function defaultMarkNames(format: Format, issuers: readonly Organ[]): string[] {
  const names = issuers.map((organ) => organ.short ?? organ.name);
  return format === 'letter' ? names.slice(0, 1) : names;
}

/** The layout when 署名 is not written: orders carry a 签名章 (10.2), minutes none, other papers a seal. */
export function defaultLayout(format: Format, issuers: readonly Organ[]): Signature['layout'] | null {
  if (format === 'order') return 'stamp';
  return format === 'minutes' || issuers.length === 0 ? null : 'sealed';
}

/** 附件说明 when it is not written. */
export function defaultList(attachments: readonly Attachment[]): ListedAttachment[] {
  return attachments.flatMap((attachment) =>
    attachment.title === '' ? [] : [{ name: titleText(attachment.title) }],
  );
}
