/** 收文: dropping a file, cutting a bundle, registering what was dropped. */
import { z } from 'zod';
import { Urgency } from '../base/acts.ts';
import { Instant, LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors } from '../base/errors.ts';
import { IdempotencyKey, Uuid } from '../base/ids.ts';
import { documentErrors } from './document-errors.ts';
import { FILE_LIMIT_MB, FileView, fileErrors } from './files.ts';
import { ActDone, actErrors } from './flow.ts';
import { CheckInput, checkErrors, SeenCheck } from './incoming-check.ts';
import { officeErrors } from './incoming-office.ts';
import { ReservedSerial, reservedErrors } from './numbering.ts';

/** Kinds of incoming paper this module proposes; `other` for what is none of the fifteen. */
export const PaperKind = z.string().max(10);

/** A value read from the paper, how sure the reader is (0…1), and where it stands. */
function read<T extends z.ZodType>(value: T) {
  return z.object({
    value: value.nullable(),
    confidence: z.number().min(0).max(1),
    place: z.object({ page: z.number(), line: z.number(), text: z.string() }).nullable(),
  });
}

/** A paper among several in one file: its first page, and what was read of it. */
export const PaperPart = z.object({
  from: z.int(),
  title: z.string().nullable(),
  number: z.string().nullable(),
});
export type PaperPart = z.infer<typeof PaperPart>;

/** What dropping a file answers: the staged file, what was read from it, and papers that look like the same one. */
export const Drop = z.object({
  file: FileView,
  fields: z.object({
    title: read(z.string()),
    sender: read(z.string()),
    number: read(z.string()),
    date: read(LocalDate),
    urgency: read(Urgency),
    kind: read(z.string()),
  }),
  /** 初审 as the machine sees it. */
  check: SeenCheck,
  sameAs: z.array(
    z.object({
      matterId: Uuid,
      title: z.string(),
      registerNumber: z.string().nullable(),
      at: Instant,
      why: z.enum(['same_file', 'same_number', 'same_title']),
    }),
  ),
  /** Several papers in one PDF, as it seems: where each begins. Empty for one paper. */
  parts: z.array(PaperPart),
});
export type Drop = z.infer<typeof Drop>;

export const drop = endpoint({
  name: 'documents.drop',
  method: 'POST',
  path: '/api/documents/drops',
  summary: 'Drop an incoming paper (PDF, DOCX, TXT): guarded, read, proposed; not yet registered',
  access: { permission: 'documents.register' },
  upload: { field: 'file', maxMb: FILE_LIMIT_MB },
  reply: Drop,
  errors: [...Object.values(fileErrors), baseErrors.tooLarge],
});

/** Parts of one file at most: a bundle of more is scanned in two goes. */
export const MOST_PARTS = 50;

export const cut = endpoint({
  name: 'documents.cut',
  method: 'POST',
  path: '/api/documents/drops/:fileId/cut',
  summary: 'Cut a dropped PDF into the papers it holds: each is guarded, read and proposed; none or all',
  access: { permission: 'documents.register' },
  params: z.object({ fileId: Uuid }),
  /** Pages where papers begin; the first is page 1. */
  body: z.object({ starts: z.array(z.int().min(1).max(10_000)).min(2).max(MOST_PARTS) }),
  reply: z.object({ drops: z.array(Drop) }),
  errors: [
    documentErrors.onlyPdfIsCut,
    documentErrors.badCut,
    ...Object.values(fileErrors),
    baseErrors.notFound,
  ],
});

export const register = endpoint({
  name: 'documents.register',
  method: 'POST',
  path: '/api/documents/incoming',
  summary: 'Register an incoming paper: it gets its register number and becomes a matter',
  access: { permission: 'documents.register' },
  body: z.object({
    key: IdempotencyKey,
    fileId: Uuid,
    title: z.string().trim().min(1).max(300),
    sender: z.string().trim().min(1).max(120),
    /** The sender's own number; some papers have none. */
    paperNumber: z.string().trim().max(60).default(''),
    paperDate: LocalDate.nullable().default(null),
    kind: PaperKind.default(''),
    urgency: Urgency.default('normal'),
    copies: z.int().min(1).max(999).default(1),
    /** The registrar looked and saw no secrecy mark: needed for what could not be read. */
    attested: z.boolean().default(false),
    /** Why it is registered although the same paper is in the register already. */
    againBecause: z.string().trim().max(200).optional(),
    /** The 签收 it came with. */
    receiptId: Uuid.optional(),
    /** A number put aside for it; without one it gets the next. */
    reservedSerial: ReservedSerial,
    /** 初审 with the registration; without it, or with a fault in it, the paper lies at 初审 first. */
    check: CheckInput.optional(),
  }),
  reply: ActDone,
  errors: [
    documentErrors.alreadyRegistered,
    documentErrors.paperRequired,
    fileErrors.secrecyMarkFound,
    fileErrors.attestationNeeded,
    checkErrors.faultNeedsNote,
    officeErrors.receiptFull,
    officeErrors.unknownReceipt,
    ...reservedErrors,
    ...actErrors,
  ],
});
