/** 收文登记簿 as a book: filters, and figures that open their papers. */
import { z } from 'zod';
import { Urgency } from '../base/acts.ts';
import { LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { Relation } from './incoming-check.ts';
import { ReservedNumbers } from './numbering.ts';

/** What the register can be narrowed to; the same for list, export and figures. */
export const RegisterFilter = z.object({
  on: LocalDate.optional(),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  state: z.enum(['open', 'closed', 'filed', 'void']).optional(),
  kind: z.string().max(10).optional(),
  relation: Relation.optional(),
  urgency: Urgency.optional(),
  /** A part of the sender's name. */
  sender: z.string().trim().max(60).optional(),
  /** Handled within its limit, or over it. */
  pace: z.enum(['in_time', 'late']).optional(),
});
export type RegisterFilter = z.infer<typeof RegisterFilter>;

const Figure = z.object({
  key: z.string(),
  papers: z.int(),
  over: z.int(),
  late: z.int(),
  returned: z.int(),
});
export type Figure = z.infer<typeof Figure>;

export const figures = endpoint({
  name: 'documents.figures',
  method: 'GET',
  path: '/api/documents/figures',
  summary:
    'How many papers by source, kind, sender and month, how many of them over, late, returned; as far as one may see',
  access: { permission: 'documents.read' },
  query: RegisterFilter,
  reply: z.object({
    total: Figure,
    byRelation: z.array(Figure),
    byKind: z.array(Figure),
    bySender: z.array(Figure),
    byMonth: z.array(Figure),
  }),
});

export const reservedNumbers = endpoint({
  name: 'documents.reserved_numbers',
  method: 'GET',
  path: '/api/documents/reserved-numbers',
  summary: 'Register numbers of this year put aside and not used, with what they were put aside for',
  access: { permission: 'documents.register' },
  reply: ReservedNumbers,
});

export const incomingRegisterEndpoints = [figures, reservedNumbers] as const;
