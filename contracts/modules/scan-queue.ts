/** 扫描文件夹: what the office's scanners laid down, and taking it in hand as a dropped paper. */
import { z } from 'zod';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { fileErrors } from './files.ts';
import { Drop } from './incoming-drop.ts';

/** Failures of it. */
export const scanErrors = {
  /** Another took it, somebody moved it, or the scanner is still writing. */
  scanGone: defineError('documents.scan_gone', 'conflict'),
} as const;

/** A file as it lies there. */
export const Scan = z.object({
  /** null: its name bears a mark; it is not shown and cannot be taken. */
  name: z.string().nullable(),
  size: z.number(),
  modifiedAt: Instant,
  isArriving: z.boolean(),
  /** Too large to be taken. */
  isTooLarge: z.boolean(),
  /** Another file of the queue with the same bytes. */
  sameAs: z.string().nullable(),
});
export type Scan = z.infer<typeof Scan>;

const access = { permission: 'documents.register' } as const;

export const scans = endpoint({
  name: 'documents.list_scans',
  method: 'GET',
  path: '/api/documents/scans',
  summary: 'Files in the scan folder, oldest first; no folder was named: isSet false',
  access,
  reply: z.object({ isSet: z.boolean(), items: z.array(Scan) }),
});

export const takeScan = endpoint({
  name: 'documents.take_scan',
  method: 'POST',
  path: '/api/documents/scans/take',
  summary: 'Takes a file out of the scan folder: guarded, read, proposed like a dropped one',
  access,
  body: z.object({ name: z.string().min(1).max(255) }),
  reply: Drop,
  errors: [scanErrors.scanGone, ...Object.values(fileErrors), baseErrors.tooLarge],
});

export const scanEndpoints = [scans, takeScan] as const;
