/** 三员: the desks of the system, security and audit administrators. No business content in any of them. */
import { z } from 'zod';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { AddresseeId } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';

/** Failures of administering. */
export const administrationErrors = {
  /** Whoever shuts himself out calls for help; whoever opens himself needs none. */
  notOneself: defineError('administration.not_oneself', 'denied'),
  /** 三员分立: an administrator's role gets no business permission, and no other role one of theirs. */
  dutiesApart: defineError('administration.duties_apart', 'denied', z.object({ role: z.string() })),
  unknownPermission: defineError('administration.unknown_permission', 'invalid'),
  unknownRole: defineError('administration.unknown_role', 'invalid'),
  jobNotFailed: defineError('administration.job_not_failed', 'conflict'),
} as const;

const operate = { permission: 'system.operate' } as const;
const secure = { permission: 'accounts.manage' } as const;
const audit = { permission: 'audit.read' } as const;
const done = z.object({ done: z.literal(true) });

export const machine = endpoint({
  name: 'administration.machine',
  method: 'GET',
  path: '/api/administration/machine',
  summary: 'Jobs, storage, versions, the last backup registered',
  access: operate,
  reply: z.object({
    version: z.string(),
    databaseVersion: z.string(),
    migrations: z.int(),
    lastMigration: z.string(),
    databaseBytes: z.number(),
    fileBytes: z.number(),
    files: z.int(),
    sessions: z.int(),
    jobs: z.array(z.object({ kind: z.string(), waiting: z.int(), retrying: z.int(), failed: z.int() })),
    failed: z.array(
      z.object({ id: z.int(), kind: z.string(), error: z.string(), attempts: z.int(), at: Instant }),
    ),
    backup: z.object({ at: Instant, place: z.string() }).nullable(),
    papersOpen: z.boolean(),
    now: Instant,
  }),
});

export const retryJob = endpoint({
  name: 'administration.retry_job',
  method: 'POST',
  path: '/api/administration/jobs/:jobId/retry',
  summary: 'Have a job that was given up done again',
  access: operate,
  params: z.object({ jobId: z.coerce.number().int().positive() }),
  body: z.object({}),
  reply: done,
  errors: [administrationErrors.jobNotFailed],
});

export const registerBackup = endpoint({
  name: 'administration.register_backup',
  method: 'POST',
  path: '/api/administration/backups',
  summary: 'Register that a backup was made and where it lies',
  access: operate,
  body: z.object({ place: z.string().trim().min(2).max(200) }),
  reply: done,
});

export const turnSwitch = endpoint({
  name: 'administration.turn_switch',
  method: 'POST',
  path: '/api/administration/switches',
  summary: 'Turn a switch of the instance',
  access: operate,
  body: z.object({ name: z.enum(['papers.open']), isOn: z.boolean() }),
  reply: done,
});

export const accounts = endpoint({
  name: 'administration.accounts',
  method: 'GET',
  path: '/api/administration/accounts',
  summary: 'Accounts: open, shut, locked; last sign-in, sessions',
  access: secure,
  query: PageQuery.extend({ q: z.string().trim().max(40).default('') }),
  reply: page(
    z.object({
      id: z.int(),
      personId: AddresseeId,
      login: z.string(),
      name: z.string(),
      posts: z.string(),
      isActive: z.boolean(),
      lockedUntil: Instant.nullable(),
      lastSignIn: Instant.nullable(),
      sessions: z.int(),
    }),
  ),
});

export const setAccount = endpoint({
  name: 'administration.set_account',
  method: 'POST',
  path: '/api/administration/accounts/:accountId',
  summary: 'Shut an account, which ends its sessions, or open it, which takes a lock away',
  access: secure,
  params: z.object({ accountId: z.coerce.number().int().positive() }),
  body: z.object({ isOpen: z.boolean(), reason: z.string().trim().min(2).max(200) }),
  reply: done,
  errors: [administrationErrors.notOneself, baseErrors.notFound],
});

const Scope = z.enum(['own', 'involved', 'portfolio', 'unit', 'unit_tree', 'all']);

export const grants = endpoint({
  name: 'administration.grants',
  method: 'GET',
  path: '/api/administration/grants',
  summary: 'Which role may do what, how far',
  access: secure,
  reply: z.object({
    roles: z.array(z.string()),
    permissions: z.array(z.string()),
    grants: z.array(z.object({ role: z.string(), permission: z.string(), scope: Scope })),
  }),
});

export const setGrant = endpoint({
  name: 'administration.set_grant',
  method: 'POST',
  path: '/api/administration/grants',
  summary:
    'Grant a role a permission so far, or take it away (scope null); administrators stay apart from business',
  access: secure,
  body: z.object({
    role: z.string().max(40),
    permission: z.string().max(60),
    scope: Scope.nullable(),
    reason: z.string().trim().min(2).max(200),
  }),
  reply: done,
  errors: [
    administrationErrors.dutiesApart,
    administrationErrors.unknownPermission,
    administrationErrors.unknownRole,
  ],
});

export const incidents = endpoint({
  name: 'administration.incidents',
  method: 'GET',
  path: '/api/administration/incidents',
  summary: 'What the guard kept out: when, where, by which rule, never what',
  access: secure,
  query: PageQuery,
  reply: page(
    z.object({
      id: z.int(),
      entrance: z.string(),
      rule: z.string(),
      person: z.string().nullable(),
      at: Instant,
    }),
  ),
});

const Stream = z.enum(['matters', 'sign_ins', 'settings', 'refusals', 'reads']);

export const records = endpoint({
  name: 'administration.records',
  method: 'GET',
  path: '/api/administration/records',
  summary: 'Records, newest first: who, when, which event; of matters neither title nor words',
  access: audit,
  query: PageQuery.extend({ stream: Stream.optional() }),
  reply: page(
    z.object({
      id: z.int(),
      stream: Stream,
      event: z.string(),
      person: z.string().nullable(),
      at: Instant,
      detail: z.string().nullable(),
    }),
  ),
});

export const seals = endpoint({
  name: 'administration.seals',
  method: 'GET',
  path: '/api/administration/seals',
  summary: 'How far records are sealed',
  access: audit,
  reply: z.object({
    seals: z.int(),
    lastAt: Instant.nullable(),
    lastHash: z.string().nullable(),
    records: z.int(),
    now: Instant,
  }),
});

export const verify = endpoint({
  name: 'administration.verify',
  method: 'POST',
  path: '/api/administration/verify',
  summary: 'Verify every chain and seal now; that it was done, and what was found, is recorded',
  access: audit,
  body: z.object({}),
  reply: z.object({
    records: z.int(),
    seals: z.int(),
    unsealed: z.int(),
    findings: z.array(z.object({ what: z.string(), where: z.string() })),
    at: Instant,
  }),
});

export const administrationEndpoints = [
  machine,
  retryJob,
  registerBackup,
  turnSwitch,
  accounts,
  setAccount,
  grants,
  setGrant,
  incidents,
  records,
  seals,
  verify,
] as const;
