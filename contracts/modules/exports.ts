/** 导出: a list as a workbook, exactly the rows one may see by the same filter. */
import { z } from 'zod';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { Uuid } from '../base/ids.ts';

/** Failures of exporting. */
export const exportErrors = {
  unknownList: defineError('exports.unknown_list', 'invalid'),
  /** Still being made, failed, or swept after a day. */
  notReady: defineError('exports.not_ready', 'conflict'),
} as const;

/** One workbook of mine. */
export const Workbook = z.object({
  id: Uuid,
  title: z.string(),
  state: z.enum(['waiting', 'done', 'failed']),
  rows: z.int().nullable(),
  askedAt: Instant,
  doneAt: Instant.nullable(),
});
export type Workbook = z.infer<typeof Workbook>;

export const exportList = endpoint({
  name: 'exports.export_list',
  method: 'POST',
  path: '/api/exports',
  summary: '导出 Excel: a list by its filter; over 5,000 rows it is made in the background',
  access: { signedIn: true },
  body: z.object({
    /** The list's endpoint: `documents.list`. */
    list: z.string().max(60),
    /** Its filter, without page. */
    query: z.record(z.string().max(40), z.union([z.string().max(200), z.number(), z.boolean()])).default({}),
  }),
  reply: Workbook,
  errors: [exportErrors.unknownList, baseErrors.invalidInput, baseErrors.notPermitted],
});

export const workbooks = endpoint({
  name: 'exports.workbooks',
  method: 'GET',
  path: '/api/exports',
  summary: 'My workbooks of the last day, newest first, fifty at most',
  access: { signedIn: true },
  reply: z.object({ items: z.array(Workbook) }),
});

export const download = endpoint({
  name: 'exports.download',
  method: 'GET',
  path: '/api/exports/:workbookId/file',
  summary: 'My workbook as a file',
  access: { signedIn: true },
  params: z.object({ workbookId: Uuid }),
  reply: z.unknown(),
  raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  errors: [baseErrors.notFound, exportErrors.notReady],
});

export const exportEndpoints = [exportList, workbooks, download] as const;
