/** 督办通知 and 督查专报 as official papers: set by the standard, as the office files them. */
import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors } from '../base/errors.ts';
import { Uuid } from '../base/ids.ts';
import { fileErrors } from './files.ts';

const errors = [baseErrors.notFound, fileErrors.secrecyMarkFound];

export const noticePaper = endpoint({
  name: 'supervision.notice_paper',
  method: 'GET',
  path: '/api/supervision/items/:matterId/notices/:round',
  summary: '督办通知 of a round as PDF, under its number',
  access: { signedIn: true },
  params: z.object({ matterId: Uuid, round: z.coerce.number().int().positive() }),
  reply: z.unknown(),
  raw: 'application/pdf',
  errors,
});

export const reportPaper = endpoint({
  name: 'supervision.report_paper',
  method: 'GET',
  path: '/api/supervision/items/:matterId/report-paper',
  summary: '督查专报 as PDF, with what each unit answered',
  access: { signedIn: true },
  params: z.object({ matterId: Uuid }),
  reply: z.unknown(),
  raw: 'application/pdf',
  errors,
});

export const supervisionPaperEndpoints = [noticePaper, reportPaper] as const;
