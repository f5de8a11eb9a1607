/** 传阅: sending a matter round, signing for it, taking it back. Part of routing. */
import { z } from 'zod';
import { Instant, LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors } from '../base/errors.ts';
import { AddresseeId, IdempotencyKey, Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';
import { fileErrors } from './files.ts';
import { ActDone, actErrors, OpinionInput, TaskRef } from './flow.ts';
import { routingErrors } from './routing-errors.ts';

const onMatter = z.object({ matterId: Uuid });

export const circulate = endpoint({
  name: 'routing.circulate',
  method: 'POST',
  path: '/api/matters/:matterId/circulate',
  summary: '传阅: send the matter round to persons, posts, units or groups, at once or in reading order',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({
    /** In reading order where that counts; a group goes to each of its members. */
    readerIds: z.array(AddresseeId).min(1).max(500),
    inOrder: z.boolean().default(false),
    /** 已阅 or 签收. */
    wants: z.enum(['read', 'signed_for']).default('read'),
    /** Last day to read it by; nothing happens then but that it shows. */
    readBy: LocalDate.nullable().default(null),
    opinion: OpinionInput.default({ text: '' }),
  }),
  reply: ActDone,
  errors: [
    routingErrors.notAllowedHere,
    routingErrors.nobodyReads,
    routingErrors.readByPast,
    fileErrors.secrecyMarkFound,
    ...actErrors,
  ],
});

const onCirculation = onMatter.extend({ circulationId: Uuid });

export const takeBack = endpoint({
  name: 'routing.take_back',
  method: 'POST',
  path: '/api/matters/:matterId/circulations/:circulationId/take-back',
  summary: '收回: take back the copies nobody has opened, of all readers or of those named',
  access: { signedIn: true },
  params: onCirculation,
  body: z.object({
    /** null: whoever has not opened his. */
    readerIds: z.array(AddresseeId).min(1).max(500).nullable().default(null),
    key: IdempotencyKey,
  }),
  reply: ActDone,
  errors: [routingErrors.notYourCirculation, routingErrors.nothingToTakeBack, ...actErrors],
});

export const chaseReaders = endpoint({
  name: 'routing.chase_readers',
  method: 'POST',
  path: '/api/matters/:matterId/circulations/:circulationId/chase',
  summary: '催阅: remind those who were sent it and have not signed',
  access: { signedIn: true },
  params: onCirculation,
  body: z.object({ key: IdempotencyKey }),
  reply: ActDone,
  errors: [routingErrors.notYourCirculation, routingErrors.nobodyToChase, ...actErrors],
});

export const signRead = endpoint({
  name: 'routing.sign_read',
  method: 'POST',
  path: '/api/matters/:matterId/circulations/sign',
  summary: '已阅、签收: sign for what went round to me; nobody waits for anybody',
  access: { signedIn: true },
  params: onMatter,
  body: z.object({ key: IdempotencyKey.optional() }),
  reply: ActDone,
  errors: [routingErrors.nothingToSign, baseErrors.notFound],
});

/** A reader's line on the circulation sheet. */
export const CopyView = z.object({
  readerId: AddresseeId,
  reader: z.string(),
  /** `opened`: he has had it before him and has not signed. `gone`: nobody answers to him any more. */
  state: z.enum(['waiting', 'sent', 'opened', 'read', 'taken_back', 'gone']),
  at: Instant.nullable(),
  /** Who signed, where that is not plain from the reader: a unit's contact, a stand-in. */
  by: z.string().nullable(),
  standsInFor: z.string().nullable(),
  chasedAt: Instant.nullable(),
  isLate: z.boolean(),
});
export type CopyView = z.infer<typeof CopyView>;

/** One sending round. */
export const CirculationView = z.object({
  id: Uuid,
  by: z.string(),
  at: Instant,
  inOrder: z.boolean(),
  wants: z.enum(['read', 'signed_for']),
  dueAt: Instant.nullable(),
  copies: z.array(CopyView),
  read: z.int(),
  /** Sent or waiting and not signed. */
  unread: z.int(),
  mayTakeBack: z.boolean(),
  mayChase: z.boolean(),
});
export type CirculationView = z.infer<typeof CirculationView>;

export const circulations = endpoint({
  name: 'routing.circulations',
  method: 'GET',
  path: '/api/matters/:matterId/circulations',
  summary: '传阅单: who was sent it, who has read or signed, who has not',
  access: { signedIn: true },
  params: onMatter,
  reply: z.object({ items: z.array(CirculationView) }),
  errors: [baseErrors.notFound],
});

/** What lies with me to read. */
export const ToReadRow = z.object({
  matterId: Uuid,
  kind: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  by: z.string(),
  sentAt: Instant,
  wants: z.enum(['read', 'signed_for']),
  dueAt: Instant.nullable(),
  isLate: z.boolean(),
  isOpened: z.boolean(),
  /** Whose it is, when I stand in for him. */
  standsInFor: z.string().nullable(),
});
export type ToReadRow = z.infer<typeof ToReadRow>;

export const toRead = endpoint({
  name: 'routing.to_read',
  method: 'GET',
  path: '/api/routing/to-read',
  summary: '待阅: what went round to me, or to whom I stand in for, and is not signed; newest first',
  access: { signedIn: true },
  query: PageQuery,
  reply: page(ToReadRow).extend({ total: z.int() }),
});

export const circulationEndpoints = [
  circulate,
  takeBack,
  chaseReaders,
  signRead,
  circulations,
  toRead,
] as const;
