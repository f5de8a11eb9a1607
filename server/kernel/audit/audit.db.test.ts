/** Nothing recorded can be altered, removed, put in or moved unseen; what is not sealed yet is said to be so. */
import { expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import { openAppDb } from '../../app/database.ts';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { instructed } from '../../testing/loop.ts';
import { othersSettled } from '../../testing/settled.ts';
import { openWorld } from '../../testing/world.ts';
import { anchorLine, record, sealOnce, verifyAudit } from './api.ts';
import { hashSeal, type Seal } from './seal.ts';

const world = await openWorld();
const { db, owner } = world.database;
const anchors: string[] = [];

async function sealAll(): Promise<void> {
  await othersSettled(db.read);
  for (;;) {
    const seal = await sealOnce(db, world.clock.now());
    if (!seal) return;
    anchors.push(anchorLine(seal));
  }
}

// Three stretches of work, each sealed: a chain of seals over several matters and streams.
for (const marker of ['甲', '乙', '丙']) {
  await instructed(world, marker);
  await sealAll();
}

class Undo extends Error {}

/** Does what only the owner of the database could do, verifies inside that very transaction, and undoes it. */
async function tampered(...deeds: Fragment[]): Promise<string[]> {
  let found: string[] = [];
  await owner
    .transaction(async (tx) => {
      for (const deed of deeds) expect(await tx.run(deed)).toBeGreaterThan(0);
      const report = await verifyAudit(tx as never, anchors);
      found = [...new Set(report.findings.map((f) => f.what))].sort();
      throw new Undo();
    })
    .catch((thrown: unknown) => {
      if (!(thrown instanceof Undo)) throw thrown;
    });
  return found;
}

/** The second record of the longest chain of a matter. */
const victim = sql`(select id from kernel.record where stream = 'matters' and seq = 2 order by id limit 1)`;
const lastOfAChain = sql`(select r.id from kernel.record r join kernel.matter m on m.id::text = r.subject and m.seq = r.seq where r.stream = 'matters' order by r.id limit 1)`;

test('an untouched record verifies, anchors and all', async () => {
  const report = await verifyAudit(db.read, anchors);
  expect(report.findings).toEqual([]);
  expect(report.seals).toBeGreaterThanOrEqual(3);
  expect(report.anchors).toBe(report.seals);
  expect(report.unsealed.records).toBe(0);
});

test.each([
  ['body', sql`body = replace(body, '"act"', '"ACT"')`],
  ['time', sql`at = at + interval '1 second'`],
  ['person', sql`person_id = coalesce(person_id, 0) + 1`],
  ['event', sql`event = 'submit2'`],
  ['hash', sql`hash = ${'f'.repeat(64)}`],
])('an altered %s is found, by its chain and by its seal', async (_, change) => {
  const found = await tampered(sql`update kernel.record set ${change} where id = ${victim}`);
  expect(found).toContain('altered');
});

test('a record altered with its hash made to fit breaks the chain after it and the seal over it', async () => {
  const forged = await owner.read.one<{ id: number; hash: string }>(
    sql`select id, hash from kernel.record where id = ${victim}`,
  );
  const found = await tampered(
    sql`update kernel.record set hash = ${'e'.repeat(64)}, prev_hash = ${'d'.repeat(64)} where id = ${forged.id}`,
  );
  expect(found).toEqual(expect.arrayContaining(['out_of_order', 'seal_root_differs']));
});

test('a removed record is found', async () => {
  expect(await tampered(sql`delete from kernel.record where id = ${victim}`)).toEqual(
    expect.arrayContaining(['missing', 'seal_root_differs']),
  );
});

test('a record put in is found', async () => {
  const found =
    await tampered(sql`insert into kernel.record (stream, subject, seq, event, at, person_id, body, prev_hash, hash, xid)
    select stream, subject, 900, event, at, person_id, body, hash, hash, xid from kernel.record where id = ${victim}`);
  expect(found).toEqual(expect.arrayContaining(['missing', 'altered']));
});

test('a whole chain put in under an old transaction is found by the seal', async () => {
  const found = await tampered(
    sql`update kernel.record set xid = (select min(xid) from kernel.record) where id = (select max(id) from kernel.record)`,
  );
  expect(found).toEqual(['seal_root_differs']);
});

test('two records that change places are found', async () => {
  const pair = await owner.read.rows<{ id: number }>(sql`select id from kernel.record where stream = 'matters'
    and subject = (select subject from kernel.record where id = ${victim}) and seq in (2, 3) order by seq`);
  const [second, third] = pair.map((row) => row.id);
  const found = await tampered(
    sql`update kernel.record set seq = 800 where id = ${second}`,
    sql`update kernel.record set seq = 2 where id = ${third}`,
    sql`update kernel.record set seq = 3 where id = ${second}`,
  );
  expect(found).toEqual(expect.arrayContaining(['altered', 'out_of_order', 'seal_root_differs']));
});

test('a chain cut at its end is found though no gap shows', async () => {
  expect(await tampered(sql`delete from kernel.record where id = ${lastOfAChain}`)).toEqual(
    expect.arrayContaining(['head_differs', 'seal_root_differs']),
  );
});

test('a cut chain whose head was set back as well is found by the seal', async () => {
  const found = await tampered(
    sql`update kernel.matter m set seq = m.seq - 1, head_hash = r.prev_hash from kernel.record r
         where r.id = ${lastOfAChain} and m.id::text = r.subject`,
    sql`delete from kernel.record r using kernel.matter m where r.stream = 'matters' and r.subject = m.id::text and r.seq > m.seq`,
  );
  expect(found).toEqual(['seal_root_differs']);
});

test.each([
  ['count', sql`records = records + 1`],
  ['root', sql`root = ${'a'.repeat(64)}`],
  ['span', sql`to_xid = (to_xid::text::bigint + 1)::text::xid8`],
  ['highest id', sql`last_id = last_id + 1`],
  ['time', sql`at = at + interval '1 second'`],
])('an altered %s of a seal is found', async (_, change) => {
  const found = await tampered(
    sql`update kernel.seal set ${change} where id = (select min(id) from kernel.seal)`,
  );
  expect(found).toContain('seal_altered');
});

test('a seal made anew to fit what was altered differs from its anchor', async () => {
  const last = await owner.read.one<Seal>(
    sql`select id, generation, from_xid::text, to_xid::text, last_id, records, root, prev_hash, hash, at from kernel.seal order by id desc limit 1`,
  );
  const forged = { ...last, at: '2026-09-04T00:00:00.000Z' as Instant };
  const found = await tampered(
    sql`update kernel.seal set at = ${forged.at}, hash = ${hashSeal(forged)} where id = ${last.id}`,
  );
  expect(found).toEqual(['anchor_differs']);
});

test('a seal removed from the end is missed by its anchor alone, and by that it is', async () => {
  const found = await tampered(sql`delete from kernel.seal where id = (select max(id) from kernel.seal)`);
  expect(found).toEqual(['anchor_differs']);
});

test('a seal removed from the middle is found without any anchor', async () => {
  const found = await tampered(
    sql`delete from kernel.seal where id = (select id from kernel.seal order by id offset 1 limit 1)`,
  );
  expect(found).toEqual(['anchor_differs', 'seal_altered']);
});

test('a matter taken away whole leaves its records behind', async () => {
  const id = sql`(select subject::uuid from kernel.record where id = ${victim})`;
  const children = await owner.read.rows<{ name: string; column: string }>(sql`
    select c.conrelid::regclass::text as name, a.attname as column from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'kernel.matter'::regclass`);
  expect(children.length).toBeGreaterThan(5);
  // As the owner could do it: with the foreign keys asleep.
  const found = await tampered(
    sql`with asleep as (select set_config('session_replication_role', 'replica', true)) update kernel.matter set title = title from asleep where id = ${id}`,
    sql`delete from kernel.matter where id = ${id}`,
  );
  expect(found).toEqual(['matter_missing']);
});

test('an anchor taken out of the middle is missed, a line torn by a kill is not', async () => {
  const whole = [...anchors];
  try {
    anchors.splice(0, anchors.length, whole[0] ?? '', ...whole.slice(2));
    expect((await verifyAudit(db.read, anchors)).findings.map((f) => f.what)).toEqual(['anchor_missing']);
    anchors.splice(0, anchors.length, whole[0] ?? '', (whole[1] ?? '').slice(0, 40), ...whole.slice(1));
    expect((await verifyAudit(db.read, anchors)).findings).toEqual([]);
  } finally {
    anchors.splice(0, anchors.length, ...whole);
  }
});

test('what is younger than the last seal is counted and dated', async () => {
  await world.as('clerk');
  const { unsealed } = await verifyAudit(db.read, anchors);
  expect(unsealed).toEqual({ records: 1, since: world.clock.now() });
  await sealAll();
  expect((await verifyAudit(db.read, anchors)).unsealed.records).toBe(0);
});

test('the role the platform runs as can neither alter nor remove what is recorded', async () => {
  for (const deed of [
    sql`update kernel.record set body = '{}'`,
    sql`delete from kernel.record`,
    sql`truncate kernel.record`,
    sql`update kernel.seal set root = ''`,
    sql`delete from kernel.seal`,
    sql`delete from kernel.record_head`,
    sql`update kernel.opinion set person_id = 1`,
    sql`delete from kernel.opinion`,
    sql`delete from kernel.matter`,
    sql`update kernel.clock_entry set entry = '{}'`,
    sql`delete from kernel.guard_incident`,
  ]) {
    await expect(db.transaction((tx) => tx.run(deed))).rejects.toThrow(/permission denied/);
  }
});

test('two sealers at once, writers that roll back and slow ones leave no record unsealed or sealed twice', async () => {
  const many = openAppDb(world.database.url, 12);
  let writing = true;
  const sealer = async () => {
    while (writing) {
      const seal = await sealOnce(many, world.clock.now());
      if (seal) anchors.push(anchorLine(seal));
    }
  };
  const writer = async (n: number) => {
    for (let i = 0; i < 12; i += 1) {
      await many
        .transaction(async (tx) => {
          await note(tx, `writer/${n}`, i);
          if (i % 4 === 1) await new Promise((resolve) => setTimeout(resolve, 15));
          if (i % 3 === 2) throw new Undo();
        })
        .catch((thrown: unknown) => {
          if (!(thrown instanceof Undo)) throw thrown;
        });
    }
  };
  const sealers = [sealer(), sealer()];
  await Promise.all([1, 2, 3, 4, 5, 6].map(writer));
  writing = false;
  await Promise.all(sealers);
  await sealAll();
  await many.close();
  const report = await verifyAudit(db.read, anchors);
  expect(report.findings).toEqual([]);
  expect(report.unsealed.records).toBe(0);
  const sealed = await db.read.one<{ n: number }>(sql`select sum(records)::int as n from kernel.seal`);
  expect(sealed.n).toBe(report.records);
});

function note(tx: Tx, subject: string, n: number): Promise<void> {
  return record(tx, {
    stream: 'settings',
    subject,
    event: 'setting.changed',
    at: world.clock.now(),
    personId: null,
    body: { n },
  });
}

/**
 * How far ahead the old server's transaction numbers were of where the new one begins to count: more than the other test
 * files, which share the server, use up meanwhile.
 */
const AHEAD = 20_000n;

/** Uses up transaction numbers: every inner block that writes takes one. */
async function useUpNumbers(count: number): Promise<void> {
  await owner.transaction((tx) =>
    tx.run({
      text: `do $$ begin
        create temp table used_up (n integer) on commit drop;
        for i in 1..${count} loop
          begin insert into used_up values (i); exception when division_by_zero then null; end;
        end loop;
      end $$`,
      values: [],
    }),
  );
}

/** A restore brings rows back with the xids of the old server. */
async function restored(): Promise<void> {
  await owner.transaction(async (tx) => {
    await tx.run(sql`update kernel.record set xid = (xid::text::bigint + ${AHEAD})::text::xid8`);
    const seals = await tx.rows<Seal>(
      sql`select id, generation, from_xid::text, to_xid::text, last_id, records, root, prev_hash, hash, at from kernel.seal order by id`,
    );
    let prev = '0'.repeat(64);
    for (const seal of seals) {
      const moved = {
        ...seal,
        from_xid: seal.from_xid === '0' ? '0' : String(BigInt(seal.from_xid) + AHEAD),
        to_xid: String(BigInt(seal.to_xid) + AHEAD),
        prev_hash: prev,
      };
      prev = hashSeal(moved);
      await tx.run(sql`update kernel.seal set from_xid = ${moved.from_xid}::xid8, to_xid = ${moved.to_xid}::xid8,
        prev_hash = ${moved.prev_hash}, hash = ${prev} where id = ${seal.id}`);
    }
  });
}

test('after a restore a new generation seals on, and what the old one had not sealed is sealed too', async () => {
  await db.transaction((tx) => note(tx, 'restored', 1));
  await restored();
  await db.transaction((tx) => note(tx, 'restored', 2));
  expect((await verifyAudit(db.read, [])).unsealed.records).toBe(2);

  await sealAll();
  await db.transaction((tx) => note(tx, 'restored', 3));
  await sealAll();

  const report = await verifyAudit(db.read, []);
  expect(report.findings).toEqual([]);
  expect(report.unsealed.records).toBe(0);
  const seals = await db.read.rows<{ generation: number; records: number }>(
    sql`select generation, records from kernel.seal order by id desc limit 3`,
  );
  expect(seals).toEqual([
    { generation: 2, records: 1 },
    { generation: 2, records: 1 },
    { generation: 1, records: 1 },
  ]);
});

test('a new generation that counts on past the numbers of the old one seals nothing twice', async () => {
  await useUpNumbers(Number(AHEAD) + 200);
  await db.transaction((tx) => note(tx, 'restored', 4));
  await sealAll();
  const report = await verifyAudit(db.read, []);
  expect(report.findings).toEqual([]);
  const sealed = await db.read.one<{ n: number }>(sql`select sum(records)::int as n from kernel.seal`);
  expect(sealed.n).toBe(report.records);
});

test('a transaction larger than a batch is sealed whole', async () => {
  await owner.transaction((tx) =>
    tx.run(sql`insert into kernel.record (stream, subject, seq, event, at, body, prev_hash, hash)
      select 'settings', 'bulk/' || n, 1, 'setting.changed', ${world.clock.now()}, '{}', '', '' from generate_series(1, 5200) n`),
  );
  await db.transaction((tx) => note(tx, 'after the bulk', 1));
  await sealAll();
  const { sealed, all } = await db.read.one<{ sealed: number; all: number }>(
    sql`select (select sum(records)::int from kernel.seal) as sealed, (select count(*)::int from kernel.record) as all`,
  );
  expect(sealed).toBe(all);
  const report = await verifyAudit(db.read, []);
  expect(report.findings.filter((f) => f.what.startsWith('seal'))).toEqual([]);
});
