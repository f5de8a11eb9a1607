/**
 * Lists, pages, threads, search, files, history and notices agree about who may know of what: for every person of the
 * sample office and a matter at every step. An aside never reaches those it was kept from.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Endpoint } from '../../contracts/base/endpoint.ts';
import * as archives from '../../contracts/modules/archives.ts';
import * as desks from '../../contracts/modules/desks.ts';
import * as documents from '../../contracts/modules/documents.ts';
import * as files from '../../contracts/modules/files.ts';
import * as matters from '../../contracts/modules/matters.ts';
import * as spreading from '../../contracts/modules/spreading.ts';
import * as supervision from '../../contracts/modules/supervision.ts';
import * as supervisionAssignments from '../../contracts/modules/supervision-assignments.ts';
import { SAMPLE_PERSONS } from '../../db/seeds/persons.ts';
import { sql } from '../platform/db/sql.ts';
import { packageRoot } from '../platform/root.ts';
import { accessMatrix } from '../testing/access-matrix.ts';
import type { CallInput, Person } from '../testing/as.ts';
import { everyStage } from '../testing/stages.ts';
import { openWorld } from '../testing/world.ts';
import { modules } from './modules.ts';

const world = await openWorld();
const stages = await everyStage(world);
const all = await world.database.db.read.rows<{ id: string; kind: string; state: string }>(
  sql`select id, kind, state from kernel.matter order by id`,
);
const KEYS = SAMPLE_PERSONS.map((person) => person.key);
/** Filed with the whole they are part of. */
const PARTS = new Set(['supervision.assignment', 'spreading.part']);
/** The mayor's side remark in every instructed paper; see testing/loop.ts. */
const ASIDE = '办公室盯紧水利局';

const statusOf = async (person: Person, endpoint: Endpoint, params: Record<string, string>) =>
  (await person.call(endpoint, { params })).status;

/** Everybody signed in once, with the matters he may open, found out by asking for every page there is. */
const present = new Map<string, { person: Person; open: ReadonlySet<string> }>();
for (const key of KEYS) {
  const person = await world.as(key);
  const statuses = await Promise.all(
    all.map(({ id }) => statusOf(person, matters.matterPage, { matterId: id })),
  );
  present.set(key, { person, open: new Set(all.flatMap(({ id }, i) => (statuses[i] === 200 ? [id] : []))) });
}

function asked(key: string): { person: Person; open: ReadonlySet<string> } {
  const found = present.get(key);
  if (!found) throw new Error(`${key} did not sign in`);
  return found;
}

/** All pages of a list. */
async function walk<T>(
  ask: (after: string | undefined) => Promise<{ items: T[]; next: string | null }>,
): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const page = await ask(after);
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return items;
}

const pageOf = (after: string | undefined, more: Record<string, string | number> = {}) => ({
  query: { limit: 7, ...more, ...(after === undefined ? {} : { after }) },
});

test('every step of every route is among the matters looked at', () => {
  const newest = new Map(modules.flatMap((m) => m.flows ?? []).map((flow) => [flow.kind, flow]));
  const steps = [...newest.values()].flatMap((flow) =>
    Object.keys(flow.steps).map((step) => `${flow.kind}.${step}`),
  );
  const looked = new Set(stages.map(({ stage }) => stage.split(' ')[0]));
  expect(steps.filter((step) => !looked.has(step))).toEqual([]);
});

test('a matter brought to a step stands at that step', async () => {
  const person = asked('director').person;
  for (const { stage, matterId } of stages) {
    const { step, state, nowWith } = await person.ok(matters.matterPage, { params: { matterId } });
    const stands = state === 'open' ? [step, ...nowWith.map((h) => h.step)] : [`${step} (${state})`];
    expect(stands).toContain(stage);
  }
});

const printed = await accessMatrix(world, stages);

test('the access matrix in docs is what the office really allows', () => {
  const path = join(packageRoot(), 'docs', 'access-matrix.md');
  if (process.env.UPDATE_ACCESS_MATRIX) writeFileSync(path, printed);
  expect(readFileSync(path, 'utf8')).toBe(printed);
});

describe.each(KEYS)('%s', (key) => {
  test('is told of a page, thread, history and detail alike, or of none', async () => {
    const { person, open } = asked(key);
    const detailOf: Record<string, Endpoint> = {
      'documents.incoming': documents.detail,
      'spreading.message': spreading.detail,
      'spreading.part': spreading.unitDetail,
      'supervision.item': supervision.itemDetail,
      'supervision.assignment': supervisionAssignments.assignmentDetail,
    };
    for (const { id, kind } of all) {
      const wanted = open.has(id) ? 200 : 404;
      const params = { matterId: id };
      const detail = detailOf[kind] as Endpoint;
      const statuses = await Promise.all(
        [matters.thread, matters.history, detail].map((endpoint) => statusOf(person, endpoint, params)),
      );
      expect(statuses, `${kind} ${id}`).toEqual([wanted, wanted, wanted]);
    }
  });

  test('finds in lists what may be opened and nothing else', async () => {
    const { person, open } = asked(key);
    const papers = await walk((after) => person.ok(documents.list, pageOf(after)));
    expect(papers.map((row) => row.matterId).sort()).toEqual(
      all.filter((m) => m.kind === 'documents.incoming' && open.has(m.id)).map((m) => m.id),
    );
    const inbox = await walk((after) => person.ok(desks.inbox, pageOf(after)));
    const liaison = await walk((after) => person.ok(desks.inbox, pageOf(after, { whose: 'liaison' })));
    const done = await walk((after) => person.ok(desks.done, pageOf(after)));
    const notices = await walk((after) => person.ok(desks.notices, pageOf(after)));
    const echoes = await walk((after) => person.ok(desks.echoes, pageOf(after)));
    const seen = [...inbox, ...liaison, ...done, ...notices, ...echoes].map((row) => row.matterId ?? '');
    expect(seen.filter((id) => !open.has(id))).toEqual([]);
    const counted = await person.ok(desks.counts, {});
    expect(counted.total).toBe(inbox.length);
  });

  test('finds in the ladder and among the pre-filed what may be opened, where the list is permitted at all', async () => {
    const { person, open } = asked(key);
    const openParts = all.filter((m) => m.kind === 'supervision.assignment' && m.state === 'open');
    const ladder = await person.call(supervisionAssignments.ladder, { query: { limit: 50 } });
    if (ladder.status === 200) {
      expect(ladder.reply.items.map((row) => row.matterId).sort()).toEqual(
        openParts.filter((m) => open.has(m.id)).map((m) => m.id),
      );
    } else expect(ladder.status).toBe(403);
    for (const state of ['closed', 'filed']) {
      const listed = await person.call(archives.prefiled, { query: { limit: 50, state } });
      if (listed.status !== 200) {
        expect(listed.status).toBe(403);
        continue;
      }
      expect(listed.reply.items.map((row) => row.matterId).sort()).toEqual(
        all.filter((m) => !PARTS.has(m.kind) && m.state === state && open.has(m.id)).map((m) => m.id),
      );
    }
  });

  test('searches and finds what may be opened and nothing else', async () => {
    const { person, open } = asked(key);
    const hits = await walk((after) => person.ok(matters.search, pageOf(after, { q: '山塘安全隐患排查' })));
    // Every matter of these threads bears the words in its title.
    expect(hits.map((hit) => hit.matterId).sort()).toEqual(all.map((m) => m.id).filter((id) => open.has(id)));
  });

  test('walks threads over nothing but what may be opened', async () => {
    const { person, open } = asked(key);
    for (const id of open) {
      const { nodes } = await person.ok(matters.thread, { params: { matterId: id } });
      expect(nodes.filter((node) => !open.has(node.matterId))).toEqual([]);
      const known = new Set(nodes.map((node) => node.id));
      expect(nodes.filter((node) => node.parent !== null && !known.has(node.parent))).toEqual([]);
    }
  });

  test('downloads and reads the files of pages that open, and no others', async () => {
    const { person, open } = asked(key);
    const listed = new Set<string>();
    for (const id of open) {
      const page = await person.ok(matters.matterPage, { params: { matterId: id } });
      for (const file of page.files) listed.add(file.id);
    }
    const every = await world.database.db.read.rows<{ id: string }>(
      sql`select id from kernel.file order by id`,
    );
    for (const { id } of every) {
      const wanted = listed.has(id) ? 200 : 404;
      const asking = [files.download, files.text].map((endpoint) =>
        statusOf(person, endpoint, { fileId: id }),
      );
      expect(await Promise.all(asking)).toEqual([wanted, wanted]);
    }
  });
});

/** The leader who said it, his office's director and the first receiver. */
const MAY_READ_ASIDE = ['mayor', 'director', 'clerk'];

const ABOUT_A_MATTER = [
  matters.matterPage,
  matters.thread,
  matters.history,
  documents.detail,
  supervision.itemDetail,
  supervisionAssignments.assignmentDetail,
] as const;
const ABOUT_A_PERSON = [desks.echoes, desks.inbox, desks.done, desks.notices] as const;

test.each(KEYS)('%s meets the side remark only where it was meant to be met', async (key) => {
  const { person, open } = asked(key);
  const met: string[] = [];
  const note = async (endpoint: Endpoint, input: CallInput) => {
    const answer = await person.call(endpoint, input);
    if (JSON.stringify(answer.reply).includes(ASIDE)) met.push(endpoint.name);
  };
  for (const id of open) {
    await Promise.all(ABOUT_A_MATTER.map((endpoint) => note(endpoint, { params: { matterId: id } })));
  }
  await Promise.all(ABOUT_A_PERSON.map((endpoint) => note(endpoint, { query: { limit: 50 } })));
  const hits = await person.ok(matters.search, { query: { q: ASIDE, limit: 50 } });
  const may = MAY_READ_ASIDE.includes(key);
  expect([...new Set(met)]).toEqual(may ? ['matters.page'] : []);
  expect(hits.items.length > 0).toBe(may);
});
