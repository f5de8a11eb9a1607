/** What every act on a task must do and must refuse, asked of one act after the other: a table per module. */
import { describe, expect, test } from 'vitest';
import type { AnyEndpoint } from '../../contracts/base/endpoint.ts';
import { sql } from '../platform/db/sql.ts';
import { newId } from '../platform/ids.ts';
import { taskOf } from './loop.ts';
import { REACH } from './stages.ts';
import type { World } from './world.ts';

/** One act: at which step, by whom, saying what. */
export interface ActCase {
  readonly endpoint: AnyEndpoint;
  /** Key of REACH. */
  readonly stage: string;
  readonly who: string;
  /** Somebody who may open the matter and may not do this; another act is his, or none. */
  readonly reader: string;
  /** Error code the reader gets. */
  readonly refusal?: string;
  readonly whose?: 'mine' | 'liaison';
  readonly act: string;
  readonly body?: (
    world: World,
    matterId: string,
  ) => Record<string, unknown> | Promise<Record<string, unknown>>;
  /** Records in the stream of matters: one, and one for every matter the act gives birth to. */
  readonly records?: number;
  /** The task stays open: asking beside the work. */
  readonly beside?: boolean;
}

/** Words said in every case; they may stand in contents, never in a record. */
export const SAID = '此处为意见原文，不入审计。';

interface Row {
  readonly stream: string;
  readonly subject: string;
  readonly event: string;
  readonly person_id: number | null;
  readonly body: string;
}

async function records(world: World, after: number): Promise<Row[]> {
  return world.database.db.read.rows(
    sql`select stream, subject, event, person_id, body from kernel.record where id > ${after} order by id`,
  );
}

async function lastRecord(world: World): Promise<number> {
  return (
    await world.database.db.read.one<{ id: number }>(
      sql`select coalesce(max(id), 0) as id from kernel.record`,
    )
  ).id;
}

/** The rows of a matter that any act would change. */
async function printOf(world: World, matterId: string): Promise<string> {
  const row = await world.database.db.read.one<{ print: string }>(sql`
    select md5(m::text || coalesce((select string_agg(t::text, ';' order by t.id) from kernel.task t where t.matter_id = m.id), '')
      || (select count(*) from kernel.opinion o where o.matter_id = m.id)) as print from kernel.matter m where m.id = ${matterId}`);
  return row.print;
}

/** Asks every case the same questions. Each brings a matter of its own to its step first. */
export async function describeActs(world: World, cases: readonly ActCase[]): Promise<void> {
  for (const [n, one] of cases.entries()) {
    const reach = REACH[one.stage];
    if (!reach) throw new Error(`no matter is ever brought to ${one.stage}`);
    const matterId = await reach(world, `第${n}例`);
    const claim = await taskOf(world, one.who, matterId, one.whose);
    const body = { ...(await one.body?.(world, matterId)), ...claim };
    describe(`${one.endpoint.name} at ${one.stage}`, () => ask(world, one, matterId, body));
  }
}

function ask(world: World, one: ActCase, matterId: string, body: Record<string, unknown>): void {
  const { endpoint } = one;
  const params = { matterId };
  const key = newId();

  /** Refused, nothing changed, and what was written is one line in the record of refusals at most. */
  async function refused(who: string, sent: Record<string, unknown>, code: string): Promise<Row[]> {
    const person = await world.as(who);
    const [before, last] = [await printOf(world, matterId), await lastRecord(world)];
    await person.refused(endpoint, { params, body: sent }, code);
    expect(await printOf(world, matterId)).toBe(before);
    const rows = await records(world, last);
    expect(rows.map((row) => row.body).join()).not.toContain(SAID);
    return rows.filter((row) => row.stream !== 'sign_ins');
  }

  test('is not there for who may not know of the matter; the attempt is on record', async () => {
    const rows = await refused('outsider', body, 'base.not_found');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      stream: 'refusals',
      event: endpoint.name,
      person_id: world.person('outsider'),
    });
    expect(JSON.parse(rows[0]?.body ?? '{}')).toEqual({ code: 'base.not_found', params });
  });

  test('is refused to who may open the matter and has no such task; the refusal is on record', async () => {
    const code = one.refusal ?? 'flow.not_yours';
    const rows = await refused(one.reader, body, code);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ stream: 'refusals', person_id: world.person(one.reader) });
    expect(JSON.parse(rows[0]?.body ?? '{}')).toEqual({ code, params });
  });

  test('is refused on a task seen at another version, and on one that never was', async () => {
    const stale = { ...body, expectedVersion: Number(body.expectedVersion) + 1 };
    expect(await refused(one.who, stale, 'base.changed_meanwhile')).toEqual([]);
    expect(await refused(one.who, { ...body, taskId: newId() }, 'flow.task_not_open')).toEqual([]);
  });

  test('works, and leaves exactly its record', async () => {
    const person = await world.as(one.who);
    const last = await lastRecord(world);
    const done = await person.ok(endpoint, { params, body: { ...body, key } });
    expect(done).toMatchObject({ matterId });
    const rows = await records(world, last);
    expect(rows).toHaveLength(one.records ?? 1);
    const own = rows.find((row) => row.subject === matterId);
    expect(own).toMatchObject({ stream: 'matters', event: one.act, person_id: world.person(one.who) });
    expect(JSON.parse(own?.body ?? '{}')).toMatchObject({ action: endpoint.name, act: one.act });
    for (const row of rows) {
      expect(row.stream).toBe('matters');
      expect(row.body).not.toContain(SAID);
    }
  });

  test('repeated with its key it answers the same and does nothing', async () => {
    const person = await world.as(one.who);
    const last = await lastRecord(world);
    const again = await person.ok(endpoint, { params, body: { ...body, key } });
    expect(again).toMatchObject({ matterId });
    expect(await records(world, last)).toEqual([]);
  });

  test('its key is refused with anything else', async () => {
    expect(await refused(one.who, { ...body, expectedVersion: 7, key }, 'base.key_reused')).toEqual([]);
  });

  test('is refused once its state is over', async () => {
    if (one.beside) return;
    expect(await refused(one.who, body, 'flow.task_not_open')).toEqual([]);
  });
}
