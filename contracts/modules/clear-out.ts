/** 日清日结 (R-DOC-10): what is open by hours left and by person; work moved from one who is swamped to one who is not. */
import { z } from 'zod';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { AddresseeId } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';
import { InboxRow } from './desks.ts';

/** Mine, or everybody's of the units I answer for (section, office, department), as far as I may open the matters. */
export const Whose = z.enum(['mine', 'unit']);
export type Whose = z.infer<typeof Whose>;

/** By what is left: late, within four hours, before today is over, later, without a limit. */
export const LeftBucket = z.enum(['late', 'hours', 'today', 'later', 'none']);
export type LeftBucket = z.infer<typeof LeftBucket>;

/** An open task with who has it. */
export const ClearOutRow = InboxRow.extend({
  holderId: AddresseeId,
  holder: z.string(),
  unitId: AddresseeId.nullable(),
  /** Of a post that signs and decides: nobody may move it. */
  isBound: z.boolean(),
});
export type ClearOutRow = z.infer<typeof ClearOutRow>;

const Narrowing = z.object({
  whose: Whose.default('mine'),
  /** Holder: a person, or a post that nobody holds. */
  holder: z.coerce.number().int().positive().optional(),
  unit: z.coerce.number().int().positive().optional(),
  left: LeftBucket.optional(),
});

export const clearOut = endpoint({
  name: 'desks.clear_out',
  method: 'GET',
  path: '/api/desk/clear-out',
  summary: '日清日结: open tasks of mine or of my units, nearest limit first',
  access: { signedIn: true },
  query: PageQuery.extend(Narrowing.shape),
  reply: page(ClearOutRow),
});

const Tally = z.object({
  open: z.int(),
  late: z.int(),
  hours: z.int(),
  today: z.int(),
  later: z.int(),
  none: z.int(),
});
export type Tally = z.infer<typeof Tally>;

export const clearOutCounts = endpoint({
  name: 'desks.clear_out_counts',
  method: 'GET',
  path: '/api/desk/clear-out/counts',
  summary:
    '日清日结 in figures: by what is left, by section, by person; who is swamped; what was cleared today',
  access: { signedIn: true },
  query: z.object({ whose: Whose.default('mine') }),
  reply: z.object({
    tally: Tally,
    units: z.array(z.object({ id: AddresseeId, name: z.string(), tally: Tally, doneToday: z.int() })),
    persons: z.array(
      z.object({
        id: AddresseeId,
        name: z.string(),
        unitId: AddresseeId.nullable(),
        unitName: z.string(),
        tally: Tally,
        doneToday: z.int(),
        /** Holds at least five, and more than twice what his section holds on average. */
        isSwamped: z.boolean(),
      }),
    ),
    doneToday: z.int(),
    /** May look beyond his own. */
    hasUnits: z.boolean(),
    asOf: Instant,
  }),
});

export const clearOutEndpoints = [clearOut, clearOutCounts] as const;
