/** Pickers: whoever is meant is found by what one types of him. */
import { expect, test } from 'vitest';
import { find } from '../../../contracts/modules/directory.ts';
import { sql } from '../../platform/db/sql.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

async function names(key: string, query: Record<string, string>): Promise<string[]> {
  return (await (await world.as(key)).ok(find, { query })).items.map((a) => a.name);
}

test('the supervisor finds a person by characters, pinyin, initials and mixtures', async () => {
  for (const q of ['李水生', 'lishuisheng', 'lss', 'lshuis', '李ss', 'l水生', 'LSS', '水生'])
    expect(await names('supervisor', { q, among: 'all' }), q).toContain('李水生');
  expect(await names('supervisor', { q: 'ssl', among: 'all' })).toEqual([]);
});

test('the supervisor finds units by their middle, and sees the whole tree when nothing is typed', async () => {
  expect(await names('supervisor', { q: 'slj', among: 'units' })).toEqual(['县水利局']);
  const clerk = await world.as('clerk');
  const { items } = await clerk.ok(find, { query: { among: 'all_units', limit: 50 } });
  const depthOf = (name: string) => items.find((a) => a.name === name)?.depth;
  expect(items[0]?.name).toBe('县政府领导');
  expect([depthOf('县政府领导'), depthOf('县政府办公室'), depthOf('文书科')]).toEqual([0, 1, 2]);
});

test('whoever is seconded is offered by the post he works in', async () => {
  await world.database.owner.transaction((tx) =>
    tx.run(
      sql`insert into kernel.holding (person_id, post_id, kind, from_on) values (${world.person('waterStaff')}, ${world.post('sectionChief')}, 'seconded', '2026-09-01')`,
    ),
  );
  const clerk = await world.as('clerk');
  const { items } = await clerk.ok(find, { query: { q: '郑波', among: 'all' } });
  expect(items.map((a) => a.detail)).toEqual(['文书科科长']);
});
