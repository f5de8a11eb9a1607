/** An office as a file: what `huiyin office load FILE` takes, and how the sample office is written down. */
import { z } from 'zod';
import { LocalDate } from '../base/dates.ts';

const Key = z.string().min(1).max(60);

/** A body; parents come before their children. */
export const OfficeUnit = z.object({
  key: Key,
  name: z.string().min(1).max(60),
  fullName: z.string().min(1).max(120),
  kind: z.enum(['leadership', 'office', 'section', 'department', 'township']),
  parent: Key.nullable(),
  /** 机关代字. */
  code: z.string().max(20).optional(),
});

/** A person with a post and an account. The account opens with its first password. */
export const OfficePerson = z.object({
  key: Key,
  name: z.string().min(1).max(40),
  login: z.string().regex(/^[a-z0-9._-]{2,40}$/),
  unit: Key,
  /** What the post does: clerk, section_chief, director, leader, liaison, supervisor, unit_principal, unit_contact, staff, archivist, … */
  role: z.string().min(1).max(40),
  post: z.string().min(1).max(60),
});

/** The whole file. */
export const OfficeFile = z.object({
  /** Posts are held since this day. */
  since: LocalDate,
  units: z.array(OfficeUnit).min(1),
  persons: z.array(OfficePerson).min(1),
  /** Leader → units he answers for (分管). */
  portfolio: z.record(Key, z.array(Key)).default({}),
  /** Liaison → leader (联络员). */
  liaisons: z.record(Key, Key).default({}),
  /** Role → permission → scope; the sample office's table when absent. */
  grants: z
    .record(
      z.string(),
      z.record(z.string(), z.enum(['own', 'involved', 'portfolio', 'unit', 'unit_tree', 'all'])),
    )
    .optional(),
  /** Series → template such as 云政办收〔{year}〕{serial}号; the sample office's when absent. */
  series: z.record(z.string(), z.string().regex(/\{serial/)).optional(),
});
export type OfficeFile = z.infer<typeof OfficeFile>;
