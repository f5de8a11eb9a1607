/**
 * At every entrance: what bears a secrecy mark is refused, and nothing of it is left anywhere (R-SEC-08). A word that
 * stands nowhere else is sent along and looked for in every table, file and log afterwards.
 */
import { describe, expect, test } from 'vitest';
import type { AnyEndpoint } from '../../contracts/base/endpoint.ts';
import * as files from '../../contracts/modules/files.ts';
import * as incomingDrop from '../../contracts/modules/incoming-drop.ts';
import * as papers from '../../contracts/modules/papers.ts';
import { sql } from '../platform/db/sql.ts';
import { blobCount, placesOf } from '../testing/everywhere.ts';
import { holderOf } from '../testing/holder-of.ts';
import {
  escapedName,
  MARK,
  markedDocx,
  markedGbk,
  markedName,
  markedPdf,
  markedTxt,
} from '../testing/marked-papers.ts';
import { placesIn, type Schema, sampleOf, withAt } from '../testing/schema-sample.ts';
import { openWorld } from '../testing/world.ts';

const world = await openWorld();
const WORD = 'zqlantern7f3';
const MARKED = {
  'a text file': markedTxt(WORD),
  'an old text file in GBK': markedGbk(WORD),
  'a DOCX marked in its body': markedDocx(WORD, 'body'),
  'a DOCX marked in its header': markedDocx(WORD, 'header'),
  'a PDF': markedPdf(WORD),
  'a clean file under a marked name': markedName(WORD),
  'a clean file whose marked name comes in escapes': escapedName(WORD),
};
const DOORS = [incomingDrop.drop, files.stage, papers.check] as const;

interface Incident {
  readonly entrance: string;
  readonly rule: string;
  readonly person_id: number;
}

async function incidents(): Promise<Incident[]> {
  return world.database.db.read.rows(
    sql`select entrance, rule, person_id from kernel.guard_incident order by id`,
  );
}

async function refusals(): Promise<{ event: string; body: string; person_id: number }[]> {
  return world.database.db.read.rows(
    sql`select event, body, person_id from kernel.record where stream = 'refusals' order by id`,
  );
}

/** Refused, registered once without content, and nowhere to be found. */
async function assertNothingLeft(
  entrance: string,
  before: { incidents: number; refusals: number; blobs: number },
) {
  await world.drain();
  const [incident] = (await incidents()).slice(before.incidents);
  expect(incident).toMatchObject({ entrance, person_id: world.person('clerk') });
  const [refusal] = (await refusals()).slice(before.refusals);
  expect(refusal?.event).toBe(entrance);
  expect(JSON.parse(refusal?.body ?? '{}')).toMatchObject({ code: 'guard.secrecy_mark_found' });
  expect(await placesOf(world, WORD)).toEqual([]);
  expect(blobCount(world)).toBe(before.blobs);
}

const standing = async () => ({
  incidents: (await incidents()).length,
  refusals: (await refusals()).length,
  blobs: blobCount(world),
});

describe.each(DOORS.map((door) => [door.name, door] as const))('%s', (name, door) => {
  test.each(Object.entries(MARKED))('refuses %s and keeps nothing of it', async (_, file) => {
    const before = await standing();
    const told = await (await world.as('clerk')).refused(door, { file }, 'guard.secrecy_mark_found');
    expect(JSON.stringify(told)).not.toContain(WORD);
    await assertNothingLeft(name, before);
  });
});

/** Everything typed: every string of every body, but those whose form leaves no room for words. */
function typedPlaces(endpoint: AnyEndpoint): { path: readonly (string | number)[]; max: number }[] {
  const doc = world.kernel.instance.openapi() as { paths: Record<string, Record<string, unknown>> };
  const place = doc.paths[endpoint.path.replace(/:(\w+)/g, '{$1}')]?.[endpoint.method.toLowerCase()];
  const schema = (place as { requestBody: { content: Record<string, { schema: Schema }> } }).requestBody
    .content['application/json']?.schema;
  if (!schema) return [];
  return placesIn(sampleOf(schema)).flatMap((path) => {
    const at = schemaAt(schema, path);
    const isTyped = at?.type === 'string' && !at.format && !at.pattern && !at.enum && at.const === undefined;
    return at && isTyped ? [{ path, max: at.maxLength ?? 1000 }] : [];
  });
}

function schemaAt(schema: Schema, path: readonly (string | number)[]): Schema | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return schema;
  const under = schema.anyOf?.[0] ?? schema;
  const next = under.type === 'array' ? under.items : under.properties?.[String(first)];
  return next && schemaAt(next, rest);
}

/** `wall.show` takes the token of a link, not words: whatever else is sent is no token. */
const OPEN_BODIES = ['sessions.sign_in', 'papers.check_text', 'papers.render', 'wall.show'];
const typed = world.endpoints
  .filter((e) => e.method !== 'GET' && e.body && !e.upload && !OPEN_BODIES.includes(e.name))
  .flatMap((endpoint) =>
    typedPlaces(endpoint).map(
      ({ path, max }) => [endpoint.name, path.join('.'), endpoint, path, max] as const,
    ),
  );

test('the places where something can be typed are those one knows', () => {
  const names = typed.map(([endpoint, place]) => `${endpoint} ${place}`);
  expect(names).toEqual(
    expect.arrayContaining([
      'documents.register title',
      'documents.register sender',
      'documents.propose options.0.text',
      'documents.instruct asideText',
      'supervision.initiate demands.0.demand',
      'supervision.report text',
      'supervision.chase text',
    ]),
  );
  expect(names.length).toBeGreaterThan(30);
});

test.each(typed)('%s refuses a mark in %s and keeps nothing of it', async (name, _, endpoint, path, max) => {
  const key = holderOf(endpoint, 'clerk');
  const before = await standing();
  const schema = sampleBody(endpoint);
  const text = max >= MARK.length + WORD.length + 1 ? `${MARK}\n${WORD}` : MARK;
  const params = Object.fromEntries(
    [...endpoint.path.matchAll(/:(\w+)/g)].map(([, param = '']) => [param, paramOf(endpoint, param)]),
  );
  const body = withAt(schema, path, text) as Record<string, unknown>;
  const answer = await (await world.as(key)).call(endpoint, {
    params,
    body: { ...body, key: 'sample-key-2' },
  });
  expect(answer.error?.code).toBe('guard.secrecy_mark_found');
  const [incident] = (await incidents()).slice(before.incidents);
  expect(incident).toMatchObject({ entrance: name, person_id: world.person(key) });
  expect(await placesOf(world, WORD)).toEqual([]);
});

/** Something that is nobody's, of the form the path wants. */
function paramOf(endpoint: AnyEndpoint, param: string): string {
  const doc = world.kernel.instance.openapi() as {
    paths: Record<string, Record<string, { parameters: { name: string; schema: Schema }[] }>>;
  };
  const operation = doc.paths[endpoint.path.replace(/:(\w+)/g, '{$1}')]?.[endpoint.method.toLowerCase()];
  const schema = operation?.parameters.find((p) => p.name === param)?.schema;
  return schema?.type === 'string' ? '01990a00-0000-7000-8000-000000000001' : '999999999';
}

function sampleBody(endpoint: AnyEndpoint): object {
  const doc = world.kernel.instance.openapi() as {
    paths: Record<string, Record<string, { requestBody: { content: Record<string, { schema: Schema }> } }>>;
  };
  const operation = doc.paths[endpoint.path.replace(/:(\w+)/g, '{$1}')]?.[endpoint.method.toLowerCase()];
  return sampleOf(operation?.requestBody.content['application/json']?.schema ?? {}) as object;
}

test('what is asked for is kept nowhere either', async () => {
  const clerk = await world.as('clerk');
  for (const endpoint of world.endpoints.filter((e) => e.query && !e.path.includes(':'))) {
    await clerk.call(endpoint, { query: { q: WORD, limit: 5 } });
  }
  await world.stranger().call(world.endpoints.find((e) => e.name === 'sessions.sign_in') as AnyEndpoint, {
    body: { account: WORD, password: `${MARK}${WORD}` },
  });
  expect(await placesOf(world, WORD)).toEqual([]);
});

test('a failure nobody foresaw does not put what was sent into a log', async () => {
  const clerk = await world.as('clerk');
  // The database refuses this text inside the very statement that holds it.
  await world.database.owner.transaction((tx) =>
    tx.run({
      text: `alter table documents.incoming add constraint no_lantern check (sender <> '${WORD.slice(0, 4)}' || '${WORD.slice(4)}x')`,
      values: [],
    }),
  );
  const dropped = await clerk.ok(incomingDrop.drop, {
    file: { name: '通知.txt', bytes: new TextEncoder().encode('关于甲的通知\n各单位：\n　　照办。\n') },
  });
  const answer = await clerk.call(incomingDrop.register, {
    body: { fileId: dropped.file.id, title: '关于甲的通知', sender: `${WORD}x` },
  });
  expect(answer.status).toBe(500);
  expect(world.unexpected.splice(0)).toHaveLength(1);
  expect(world.log.length).toBeGreaterThan(0);
  expect(await placesOf(world, `${WORD}x`)).toEqual([]);
});

test('the search that finds nothing would have found it: a clean paper is everywhere it belongs', async () => {
  const clerk = await world.as('clerk');
  const clean = 'cleanlantern9k2';
  const { file } = await clerk.ok(incomingDrop.drop, {
    file: {
      name: `${clean}.txt`,
      bytes: new TextEncoder().encode(`关于${clean}的通知\n各单位：\n　　照办。\n`),
    },
  });
  await clerk.ok(incomingDrop.register, {
    body: { fileId: file.id, title: `关于${clean}的通知`, sender: '某办' },
  });
  await world.drain();
  expect(await placesOf(world, clean)).toEqual(
    expect.arrayContaining([
      'documents.incoming',
      'kernel.content',
      'kernel.file',
      'kernel.matter',
      'kernel.search_segment',
      expect.stringMatching(/^blobs\//),
    ]),
  );
});
