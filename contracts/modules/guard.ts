/**
 * What the guard tells: whether a text may enter, by which rule not, on which page. Never a word of what it read:
 * classified content must leave no trace here (保守国家秘密法 28–31: none on systems that are not classified).
 */
import { z } from 'zod';

/** Which feature was met. Screens, letters and commands have a sentence for each; none carries content. */
export const GuardRule = z.enum([
  /** A level with ★ as papers carry it (GB/T 9704 7.2.2), standing by itself on any page. */
  'starred-mark',
  /** A level without ★ where marks stand: head of the first page, top of an attachment. */
  'mark-in-head',
  /** A level in a running head or foot. */
  'mark-in-margin',
  /** 密级：机密, as forms and telegrams have it. */
  'labelled-level',
  /** A form on which a level is ticked. */
  'ticked-level',
  /** 本件属机密级国家秘密 and the like: the paper says so of itself. */
  'self-declared',
  /** A classified paper cited with its mark: its title may be secret too. */
  'cited-mark',
  /** A list of papers with a row that carries a level. */
  'catalogue-row',
  /** A number of a classified series, or a cipher telegram. */
  'classified-number',
  /** TOP SECRET or SECRET as a marking. */
  'english-mark',
  /** A level set into the title. */
  'mark-in-title',
  /** A level set into the file's name. */
  'mark-in-file-name',
  /** Nothing refused, but there was no text to read: a scan before OCR. */
  'no-text',
]);
export type GuardRule = z.infer<typeof GuardRule>;

/** `not-checked` says so on every screen, until a person attests that no mark was seen. */
export const GuardVerdictKind = z.enum(['passed', 'refused', 'not-checked']);
export type GuardVerdictKind = z.infer<typeof GuardVerdictKind>;

/** One file as `huiyin guard FILE… --json` prints it. `page` is 1-based; null for name or title. */
export const GuardFileResult = z.object({
  file: z.string(),
  verdict: GuardVerdictKind,
  rule: GuardRule.nullable(),
  page: z.number().int().positive().nullable(),
});
export type GuardFileResult = z.infer<typeof GuardFileResult>;
