/** The instance itself: is it well, what does it offer. */
import { z } from 'zod';
import { Instant, LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';

/** Is the server up and its database answering? */
export const health = endpoint({
  name: 'system.health',
  method: 'GET',
  path: '/api/health',
  summary: 'Whether the server and its database answer; nothing about content',
  access: { public: 'load balancers and start scripts ask before anyone can sign in' },
  reply: z.object({
    status: z.literal('ok'),
    version: z.string(),
    database: z.literal('ok'),
    /** The application's own time; in a demo it differs from the machine's. */
    now: Instant,
    demo: z.boolean(),
  }),
});

/** OpenAPI 3.1 of everything. */
export const openapi = endpoint({
  name: 'system.openapi',
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'This interface as OpenAPI 3.1',
  access: { public: 'integrators read it before they have an account; it holds no data of the office' },
  reply: z.record(z.string(), z.unknown()),
});

/** What screens need before anything else. */
export const instance = endpoint({
  name: 'system.instance',
  method: 'GET',
  path: '/api/instance',
  summary: 'Name of the office, whether this is a demo, today',
  access: { public: 'the sign-in page shows it' },
  reply: z.object({
    officeName: z.string(),
    demo: z.boolean(),
    now: Instant,
    today: LocalDate,
    /** Addresses a phone can open, when HOST lets the network in; else empty. */
    phoneUrls: z.array(z.string()),
    /** Whether strangers may use the paper checker (the administrator decides). */
    papersOpen: z.boolean(),
  }),
});

export const systemEndpoints = [health, openapi, instance] as const;
