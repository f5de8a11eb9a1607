/** The demonstration: tap a person, drop a sample, begin again. Every endpoint here refuses on a real instance. */
import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { AddresseeId } from '../base/ids.ts';
import { Me } from './sessions.ts';

/** Failures of the demonstration. */
export const demoErrors = {
  notADemo: defineError('demo.not_a_demo', 'missing'),
  /** Clocks of limits may not run backwards: late would stop being late. */
  clockOnlyForward: defineError('demo.clock_only_forward', 'invalid'),
} as const;

const PUBLIC = { public: 'a demo has no secrets; outside a demo it answers 404' } as const;

const DemoPerson = z.object({
  personId: AddresseeId,
  account: z.string(),
  name: z.string(),
  post: z.string(),
  unit: z.string(),
  desk: z.string(),
  /** What this person does in the loop, one line. */
  line: z.string(),
  /** Place in the guided loop, 1…; null: not part of it. */
  guideStep: z.number().int().nullable(),
});

/** Who can be tapped, in the order of the guided loop. */
export const persons = endpoint({
  name: 'demo.persons',
  method: 'GET',
  path: '/api/demo/persons',
  summary: 'The demo persons and how to sign in as them',
  access: PUBLIC,
  reply: z.object({
    password: z.string(),
    persons: z.array(DemoPerson),
    /** While the demo is being put back to its first day: how far it is; nobody can enter until it is there. */
    loading: z.object({ percent: z.int(), doing: z.string(), hasFailed: z.boolean() }).nullable(),
  }),
  errors: [demoErrors.notADemo],
});

/** The county has seven hundred persons: the others are found by name, post or unit. */
export const findPersons = endpoint({
  name: 'demo.find_persons',
  method: 'GET',
  path: '/api/demo/persons/find',
  summary: 'Demo persons by name, pinyin, post or unit; at most twenty',
  access: PUBLIC,
  query: z.object({ q: z.string().trim().min(1).max(60) }),
  reply: z.object({ persons: z.array(DemoPerson), more: z.boolean() }),
  errors: [demoErrors.notADemo],
});

export const signInAs = endpoint({
  name: 'demo.sign_in_as',
  method: 'POST',
  path: '/api/demo/sign-in',
  summary: 'Sign in as a demo person by tapping',
  access: PUBLIC,
  body: z.object({ personId: AddresseeId }),
  reply: Me,
  errors: [demoErrors.notADemo, baseErrors.notFound],
});

export const samples = endpoint({
  name: 'demo.samples',
  method: 'GET',
  path: '/api/demo/samples',
  summary: 'Sample papers to drop, one of which is refused',
  access: PUBLIC,
  reply: z.object({
    samples: z.array(
      z.object({ name: z.string(), title: z.string(), refused: z.boolean(), size: z.number() }),
    ),
  }),
  errors: [demoErrors.notADemo],
});

export const sample = endpoint({
  name: 'demo.sample',
  method: 'GET',
  path: '/api/demo/samples/:name',
  summary: 'One sample paper, to drop',
  access: PUBLIC,
  params: z.object({ name: z.string().max(100) }),
  reply: z.unknown(),
  raw: 'application/octet-stream',
  errors: [demoErrors.notADemo, baseErrors.notFound],
});

export const reset = endpoint({
  name: 'demo.reset',
  method: 'POST',
  path: '/api/demo/reset',
  summary: 'Put the demo back to its first day',
  access: PUBLIC,
  body: z.object({}),
  reply: z.object({ done: z.literal(true) }),
  errors: [demoErrors.notADemo],
});

export const demoEndpoints = [persons, findPersons, signInAs, samples, sample, reset] as const;
