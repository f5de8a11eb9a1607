/** 归档: pre-filed the day a matter is 办结, numbered by the archivist at arrangement. */
import { z } from 'zod';
import { LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { defineError } from '../base/errors.ts';
import { Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';
import { ActDone, actErrors, TaskRef } from './flow.ts';
import { ReservedSerial, reservedErrors } from './numbering.ts';

/** Failures of arranging. */
export const archiveErrors = {
  /** Arranged before it was taken up again: its code stands, and with it the class the code belongs to. */
  classStands: defineError(
    'archives.class_stands',
    'conflict',
    z.object({ code: z.string(), retention: z.string(), category: z.string() }),
  ),
} as const;

/** 保管期限: 永久 / 30 年 / 10 年 (国家档案局令第8号). */
export const Retention = z.enum(['Y', 'D30', 'D10']);

export const arrange = endpoint({
  name: 'archives.arrange',
  method: 'POST',
  path: '/api/archives/:matterId/arrange',
  summary: '整理归档: retention and category; the 档号 is issued (DA/T 22-2015)',
  access: { signedIn: true },
  params: z.object({ matterId: Uuid }),
  body: TaskRef.extend({
    retention: Retention,
    category: z
      .string()
      .regex(/^[A-Z0-9]{3}$/)
      .default('BGS'),
    /** A 档号 of this class put aside for it. */
    reservedSerial: ReservedSerial,
  }),
  reply: ActDone,
  errors: [archiveErrors.classStands, ...reservedErrors, ...actErrors],
});

export const prefiled = endpoint({
  name: 'archives.prefiled',
  method: 'GET',
  path: '/api/archives/prefiled',
  summary: 'What was pre-filed and waits for arrangement, and what was arranged',
  access: { permission: 'archives.read' },
  query: PageQuery.extend({ state: z.enum(['closed', 'filed']).default('closed') }),
  reply: page(
    z.object({
      matterId: Uuid,
      title: z.string(),
      number: z.string().nullable(),
      archivalCode: z.string().nullable(),
      closedOn: LocalDate.nullable(),
      files: z.int(),
    }),
  ),
});

export const archiveEndpoints = [arrange, prefiled] as const;
