/** Row of kernel.file and how it is shown. */
import type { z } from 'zod';
import type { Instant } from '../../../contracts/base/dates.ts';
import type { FileView } from '../../../contracts/modules/files.ts';

/** Row of kernel.file. */
export interface FileRow {
  readonly id: string;
  readonly matter_id: string | null;
  readonly staged_by: number | null;
  readonly purpose: z.output<typeof FileView>['purpose'];
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly pages: number | null;
  readonly hash: string;
  readonly guard: 'passed' | 'not_checked' | 'attested' | 'ocr_passed';
  readonly ocr: z.output<typeof FileView>['ocr'];
  readonly text_id: string | null;
  readonly audience: number[] | null;
  readonly at: Instant;
  readonly purged_at: Instant | null;
  /** Counts from 1. */
  readonly version: number;
  /** Of a former version: the file whose it was. */
  readonly version_of: string | null;
}

/** A file as screens get it. */
export function fileView(row: FileRow): z.output<typeof FileView> {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    size: Number(row.size),
    pages: row.pages,
    purpose: row.purpose,
    guard: row.guard,
    ocr: row.ocr,
    version: row.version,
    at: row.at,
  };
}
