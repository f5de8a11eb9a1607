/** 一口清: found by whatever one remembers of it, by nobody who may not open it. */
import { expect, test } from 'vitest';
import * as matters from '../../../contracts/modules/matters.ts';
import { sql } from '../../platform/db/sql.ts';
import { instructed, registered } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const { paper, item } = await instructed(world, '一口清');
const other = await registered(world, '另一件');
await world.drain();
const number =
  (await (await world.as('clerk')).ok(matters.matterPage, { params: { matterId: paper } })).number ?? '';

async function found(key: string, query: Record<string, string | number>): Promise<string[]> {
  const person = await world.as(key);
  return (await person.ok(matters.search, { query: { limit: 50, ...query } })).items.map(
    (hit) => hit.matterId,
  );
}

const wide = (text: string) => text.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

test('the clerk finds a paper by its number however she writes it', async () => {
  const digits = number.match(/\d+/g) ?? [];
  const serial = digits.at(-1) ?? '';
  const asked = [
    number,
    number.replace('〔', '[').replace('〕', ']'),
    number.replace('〔', '（').replace('〕', '）'),
    wide(number),
    digits.join('-'),
    digits.join(' '),
    serial,
    wide(serial),
    number.slice(0, number.indexOf('〔')),
  ];
  for (const q of asked) expect(await found('clerk', { q }), q).toContain(paper);
});

test('the clerk finds a paper by who did something in it: characters, full pinyin, initials, their beginnings', async () => {
  for (const q of ['周明远', 'zhoumingyuan', 'zmy', 'zhouming', 'zm']) {
    expect(await found('clerk', { q }), q).toContain(paper);
    expect(await found('clerk', { q }), q).not.toContain(other);
  }
});

test('the clerk is told whose name it was that she typed', async () => {
  const clerk = await world.as('clerk');
  const { items } = await clerk.ok(matters.search, { query: { q: 'zmy', limit: 5 } });
  expect(items.find((hit) => hit.matterId === paper)).toMatchObject({ found: 'people', excerpt: '«周明远»' });
});

test('the clerk finds by words for different parts of a head together', async () => {
  expect(await found('clerk', { q: '一口清 周明远' })).toEqual([paper]);
  expect(await found('clerk', { q: '另一件 周明远' })).toEqual([]);
});

test('an outsider finds nothing of it by any words', async () => {
  for (const q of ['一口清', number, 'zmy', '山塘']) expect(await found('outsider', { q })).toEqual([]);
});

test('the director narrows down what she finds', async () => {
  const q = '一口清';
  const all = await found('director', { q });
  expect(all).toEqual([item, paper]);
  const narrowed: [Record<string, string | number>, string[]][] = [
    [{ kind: 'supervision.item' }, [item]],
    [{ state: 'closed' }, []],
    [{ from: '2026-09-03', to: '2026-09-03' }, all],
    [{ from: '2026-09-04' }, []],
    [{ to: '2026-09-02' }, []],
    [{ unitId: world.unit('supervision') }, [item]],
    [{ source: '不是它' }, []],
    [{ urgency: 'extra_urgent' }, []],
    [{ mine: 'yes' }, [paper]],
  ];
  for (const [query, wanted] of narrowed) {
    expect(await found('director', { q, ...query }), JSON.stringify(query)).toEqual(wanted);
  }
});

test('the director of a unit that moved below hers finds its matters at once, without any index made anew', async () => {
  const { owner } = world.database;
  expect(await found('sectionChief', { q: '一口清' })).toEqual([paper]);
  const under = (parent: string) =>
    owner.transaction((tx) =>
      tx.run(
        sql`update kernel.unit set parent_id = ${world.unit(parent)} where id = ${world.unit('documents')}`,
      ),
    );
  await owner.transaction((tx) =>
    tx.run(
      sql`insert into kernel.grant_rule (role, permission, scope) values ('unit_principal', 'documents.read', 'unit_tree')`,
    ),
  );
  expect(await found('waterPrincipal', { q: '一口清' })).toEqual([]);
  await under('water');
  expect(await found('waterPrincipal', { q: '一口清' })).toEqual([paper]);
  await under('office');
  expect(await found('waterPrincipal', { q: '一口清' })).toEqual([]);
});

test('words in a file are shown with their surroundings, and nothing of how the text is kept', async () => {
  const clerk = await world.as('clerk');
  const hits = await clerk.ok(matters.search, { query: { q: '逐塘登记', limit: 5 } });
  for (const hit of hits.items.filter((h) => h.found === 'file')) {
    expect(hit.excerpt).toContain('«');
    expect(hit.excerpt).not.toMatch(/["{}[\]]|lines/);
  }
});
