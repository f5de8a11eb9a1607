/** Files on their way in and out. A download is a read of its matter. */
import { z } from 'zod';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { Uuid } from '../base/ids.ts';

/** Largest file taken, in MB. */
export const FILE_LIMIT_MB = 50;

/** Failures at the entrance. */
export const fileErrors = {
  /** A secrecy mark was found: nothing was kept, the incident is registered without content (R-SEC-08). */
  secrecyMarkFound: defineError(
    'guard.secrecy_mark_found',
    'denied',
    z.object({ rule: z.string(), page: z.number().nullable() }),
  ),
  /** The file could not be read, so a person must look and attest that it bears no secrecy mark. */
  attestationNeeded: defineError('guard.attestation_needed', 'invalid', z.object({ fileId: z.string() })),
  unknownType: defineError('files.unknown_type', 'invalid', z.object({ accepted: z.string() })),
  broken: defineError('files.broken', 'invalid', z.object({ reason: z.string() })),
  /** It has an opening password: nobody could say what is in it. */
  locked: defineError('files.locked', 'invalid'),
  /** Anybody may read it, nobody may change it: its pages cannot be taken out. */
  protected: defineError('files.protected', 'invalid'),
  /** Beyond what is read: unpacked size, nesting, pages, time. */
  tooComplex: defineError('files.too_complex', 'invalid', z.object({ reason: z.string() })),
  empty: defineError('files.empty', 'invalid'),
  /** It cannot be drawn: its text is shown instead. */
  noPreview: defineError('files.no_preview', 'missing'),
  /** Forgotten after a while, or begun at another server: it has to begin anew. */
  uploadGone: defineError('files.upload_gone', 'missing'),
  /** A piece that does not follow on what has arrived; `received` says where to go on. */
  wrongOffset: defineError('files.wrong_offset', 'conflict', z.object({ received: z.number() })),
  tooManyUploads: defineError('files.too_many_uploads', 'limited'),
  /** Only until the matter is filed, only by who brought it in or has the matter in hand. */
  notReplaceable: defineError(
    'files.not_replaceable',
    'denied',
    z.object({ why: z.enum(['former', 'made_here', 'filed', 'not_yours']) }),
  ),
  sameBytes: defineError('files.same_bytes', 'invalid'),
  /** What arrived is not what was sent. */
  uploadDiffers: defineError('files.upload_differs', 'invalid'),
} as const;

/** A file of a matter, or one just staged. */
export const FileView = z.object({
  id: Uuid,
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  pages: z.number().nullable(),
  purpose: z.enum(['paper', 'attachment', 'evidence', 'original', 'notice', 'report']),
  guard: z.enum(['passed', 'not_checked', 'attested', 'ocr_passed']),
  /** Of a scan or photo: waits for the machine, was read by it, could not be, or no machine is installed. */
  ocr: z.enum(['none', 'waiting', 'read', 'unreadable', 'no_engine']),
  at: Instant,
  /** Which version is shown, from 1. */
  version: z.int(),
});
export type FileView = z.infer<typeof FileView>;

/** What stands where a file was that had to go: when, by whose hands and why; never what it was. */
export const FileGone = z.object({
  id: Uuid,
  purpose: FileView.shape.purpose,
  at: Instant,
  why: z.enum(['two_hands', 'machine', 'rule']),
  by: z.array(z.string()),
  /** A former version that may still be read. */
  formerId: Uuid.nullable(),
});
export type FileGone = z.infer<typeof FileGone>;

/** Evidence, attachments, photos of paper originals: staged until an act takes them into its matter. */
export const stage = endpoint({
  name: 'files.stage',
  method: 'POST',
  path: '/api/files',
  summary: 'Upload a file for an act to come; refused if it bears a secrecy mark',
  access: { signedIn: true },
  upload: { field: 'file', maxMb: FILE_LIMIT_MB },
  reply: FileView,
  errors: [...Object.values(fileErrors), baseErrors.tooLarge],
});

export const download = endpoint({
  name: 'files.download',
  method: 'GET',
  path: '/api/files/:fileId',
  summary: 'The bytes of a file, as an attachment; a read of its matter',
  access: { signedIn: true },
  params: z.object({ fileId: Uuid }),
  reply: z.unknown(),
  raw: 'application/octet-stream',
  errors: [baseErrors.notFound],
});

/** The extracted text by page, for reading on screen and in-paper search. */
export const text = endpoint({
  name: 'files.text',
  method: 'GET',
  path: '/api/files/:fileId/text',
  summary: 'The text of a file, page by page',
  access: { signedIn: true },
  params: z.object({ fileId: Uuid }),
  reply: z.object({
    file: FileView,
    pages: z.array(z.object({ page: z.number(), lines: z.array(z.string()) })),
  }),
  errors: [baseErrors.notFound],
});

export const preview = endpoint({
  name: 'files.preview',
  method: 'GET',
  path: '/api/files/:fileId/preview',
  summary:
    'An OFD drawn as PDF pages, a DOCX set anew as such, a picture at a size for reading; a read of its matter',
  access: { signedIn: true },
  params: z.object({ fileId: Uuid }),
  reply: z.unknown(),
  raw: 'application/octet-stream',
  errors: [baseErrors.notFound, fileErrors.noPreview],
});

const onFile = z.object({ fileId: Uuid });

/** A version: the newest is read by the file's own id, a former one by an id of its own. */
export const FileVersion = z.object({
  file: FileView,
  by: z.string().nullable(),
  since: Instant,
  /** null for the first one, and where the words were purged. */
  why: z.string().nullable(),
  gone: FileGone.nullable(),
});
export type FileVersion = z.infer<typeof FileVersion>;

export const versions = endpoint({
  name: 'files.versions',
  method: 'GET',
  path: '/api/files/:fileId/versions',
  summary: 'Every version of a file, newest first: who put it in, when, why; whether I may put in another',
  access: { signedIn: true },
  params: onFile,
  reply: z.object({
    items: z.array(FileVersion),
    /** null: I may replace it. */
    bar: z.enum(['former', 'made_here', 'filed', 'not_yours']).nullable(),
  }),
  errors: [baseErrors.notFound],
});

export const replace = endpoint({
  name: 'files.replace',
  method: 'POST',
  path: '/api/files/:fileId/versions',
  summary: 'Puts a better file in the place of one; the former stays readable, copies handed on go along',
  access: { signedIn: true },
  params: onFile,
  body: z.object({
    /** Staged by me. */
    stagedId: Uuid,
    /** The version that I saw. */
    version: z.int().min(1),
    reason: z.string().trim().min(2).max(200),
    /** I looked: it bears no secrecy mark. Needed where no machine could read it. */
    attested: z.boolean().default(false),
  }),
  reply: FileView,
  errors: [
    baseErrors.notFound,
    baseErrors.changedMeanwhile,
    fileErrors.notReplaceable,
    fileErrors.sameBytes,
    fileErrors.attestationNeeded,
    fileErrors.secrecyMarkFound,
  ],
});

/** Largest piece, in MB. */
export const PIECE_LIMIT_MB = 4;

const onUpload = z.object({ uploadId: Uuid });

export const beginUpload = endpoint({
  name: 'files.begin_upload',
  method: 'POST',
  path: '/api/uploads',
  summary: 'Begins a file that comes in pieces; an endpoint that takes files then names it as `uploadId`',
  access: { signedIn: true },
  body: z.object({
    name: z.string().min(1).max(400),
    size: z
      .int()
      .min(1)
      .max(FILE_LIMIT_MB * 1024 * 1024),
  }),
  reply: z.object({ uploadId: Uuid }),
  errors: [fileErrors.tooManyUploads, fileErrors.secrecyMarkFound],
});

export const putPiece = endpoint({
  name: 'files.put_piece',
  method: 'PUT',
  path: '/api/uploads/:uploadId',
  summary: 'One piece at its offset; the same piece again changes nothing',
  access: { signedIn: true },
  params: onUpload,
  query: z.object({ offset: z.coerce.number().int().min(0) }),
  upload: { field: 'piece', maxMb: PIECE_LIMIT_MB },
  reply: z.object({ received: z.number() }),
  errors: [fileErrors.uploadGone, fileErrors.wrongOffset, baseErrors.tooLarge],
});

export const uploadState = endpoint({
  name: 'files.upload_state',
  method: 'GET',
  path: '/api/uploads/:uploadId',
  summary: 'How much has arrived: from there the sender goes on',
  access: { signedIn: true },
  params: onUpload,
  reply: z.object({ received: z.number() }),
  errors: [fileErrors.uploadGone],
});

export const dropUpload = endpoint({
  name: 'files.drop_upload',
  method: 'DELETE',
  path: '/api/uploads/:uploadId',
  summary:
    'Lets go of what has arrived of a file that is not wanted any more; what is not there changes nothing',
  access: { signedIn: true },
  params: onUpload,
  reply: z.object({ done: z.literal(true) }),
});

export const fileEndpoints = [
  dropUpload,
  versions,
  replace,
  preview,
  beginUpload,
  putPiece,
  uploadState,
  stage,
  download,
  text,
] as const;
