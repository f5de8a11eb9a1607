/** What a new module begins with on the server: a register with a list and one command, cut from those that stand. */
import type { ModuleNames } from './names.ts';

/** Path → text. `migration` is the four digits of the next migration. */
export function serverFiles(names: ModuleNames, migration: string): Record<string, string> {
  const { module, noun, official } = names;
  const home = `server/modules/${module}`;
  return {
    [`contracts/modules/${module}.ts`]: contract(names),
    [`contracts/texts/zh-CN/${module}.ts`]: texts(names),
    [`db/migrations/${migration}_${module}_create.sql`]: migrationText(names),
    [`${home}/README.md`]: readme(names),
    [`${home}/module.ts`]: `/** ${official}. */
import * as contract from '../../../contracts/modules/${module}.ts';
import { command, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { add${names.Noun} } from './actions/add-${noun}.ts';
import { list${names.Noun}s } from './queries.ts';

export const ${module}: Module = {
  name: '${module}',
  uses: [],
  routes: [query(contract.list, list${names.Noun}s), command(contract.add, add${names.Noun})],
};
`,
    [`${home}/queries.ts`]: queries(names),
    [`${home}/repo.ts`]: repo(names),
    [`${home}/actions/add-${noun}.ts`]: action(names),
    [`${home}/${module}.db.test.ts`]: test(names),
  };
}

function contract({ module, noun, Noun, official }: ModuleNames): string {
  return `/** ${official}: say in one sentence what it is for. */
import { z } from 'zod';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { defineError } from '../base/errors.ts';
import { Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';

/** Failures of ${module}. */
export const ${noun}Errors = {
  nameTaken: defineError('${module}.name_taken', 'conflict', z.object({ name: z.string() })),
} as const;

/** One ${noun}. */
export const ${Noun} = z.object({ id: Uuid, name: z.string(), at: Instant });
export type ${Noun} = z.infer<typeof ${Noun}>;

export const list = endpoint({
  name: '${module}.list',
  method: 'GET',
  path: '/api/${module}',
  summary: 'All ${module}, newest first',
  access: { permission: '${module}.read' },
  query: PageQuery,
  reply: page(${Noun}),
});

export const add = endpoint({
  name: '${module}.add',
  method: 'POST',
  path: '/api/${module}',
  summary: 'Add a ${noun}',
  access: { permission: '${module}.add' },
  body: z.object({ name: z.string().trim().min(1).max(100) }),
  reply: ${Noun},
  errors: [${noun}Errors.nameTaken],
});

export const ${noun}Endpoints = [list, add] as const;
`;
}

function texts({ module, official }: ModuleNames): string {
  return `/** Words of ${module}. */
import { type ModuleTexts, str } from '../form.ts';

/** Words of ${module}. */
export const ${module} = {
  errors: {
    '${module}.name_taken': {
      what: (p) => \`已经有名为“\${str(p, 'name')}”的${official}。\`,
      next: '请换一个名称，或查看已有的那一个。',
    },
  },
  labels: {
    page: '${official}',
    name: '名称',
    at: '登记时间',
    nothing: '还没有${official}',
    empty: '登记以后显示在这里。',
  },
} satisfies ModuleTexts;
`;
}

function migrationText({ module, noun }: ModuleNames): string {
  return `-- why: ${module}: say what is kept and for whom
create schema ${module};
grant usage on schema ${module} to app;

create table ${module}.${noun} (
  id         uuid primary key,
  name       text not null,
  created_by bigint not null references kernel.person,
  at         timestamptz not null,
  constraint one_${noun}_per_name unique (name)
);

-- Only what the module really does: no update, no delete, until something needs it.
grant select, insert on ${module}.${noun} to app;
`;
}

function readme({ module, noun, official }: ModuleNames): string {
  return `# ${module} (${official})

What it is for, in three sentences.

A ${noun} has a name, which is unique. Whoever has \`${module}.read\` sees all of them; whoever has \`${module}.add\` adds one.

Other modules: nothing is offered yet (no \`api.ts\`).
`;
}

function queries({ module, noun, Noun }: ModuleNames): string {
  return `/** Lists of ${module}. */
import type { Instant } from '../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type * as contract from '../../../contracts/modules/${module}.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { sql, TRUE } from '../../platform/db/sql.ts';

/** All ${module}, newest first; ids are UUIDv7, so their order is that of birth. */
export async function list${Noun}s(
  { read }: QueryContext,
  { query }: InputOf<typeof contract.list>,
): Promise<ReplyOf<typeof contract.list>> {
  const rows = await read.rows<{ id: string; name: string; at: Instant }>(sql\`
    select id, name, at from ${module}.${noun}
     where \${query.after ? sql\`id < \${query.after}::uuid\` : TRUE}
     order by id desc limit \${query.limit + 1}\`);
  const shown = rows.slice(0, query.limit);
  return { items: shown, next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null };
}
`;
}

function repo({ module, noun, Noun }: ModuleNames): string {
  return `/** All SQL on ${module}' own table. */
import { type ${Noun}, ${noun}Errors } from '../../../contracts/modules/${module}.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { problem } from '../../platform/problem.ts';

/** Writes a ${noun}. The database is the last guard of its name, and speaks our language. @throws ${module}.name_taken */
export async function insert(tx: Tx, row: ${Noun}, createdBy: number): Promise<void> {
  const written = await tx.run(sql\`insert into ${module}.${noun} (id, name, created_by, at)
    values (\${row.id}, \${row.name}, \${createdBy}, \${row.at}) on conflict on constraint one_${noun}_per_name do nothing\`);
  if (written === 0) throw problem(${noun}Errors.nameTaken, { name: row.name });
}
`;
}

function action({ module, noun, Noun }: ModuleNames): string {
  return `/** Adds a ${noun}. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { add as contract } from '../../../../contracts/modules/${module}.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { newId } from '../../../platform/ids.ts';
import * as repo from '../repo.ts';

/** The contract asks for the permission; the name is kept unique by the database. @throws ${module}.name_taken */
export async function add${Noun}(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const row = { id: newId(), name: body.name, at: ctx.now };

  await repo.insert(ctx.tx, row, ctx.actor.personId);
  await ctx.record({ stream: 'settings', subject: row.id, event: '${noun}.added', body: { id: row.id } });

  return row;
}
`;
}

function test({ module, noun, official }: ModuleNames): string {
  return `/** ${official}, as the persons concerned. */
import { expect, test } from 'vitest';
import { add, list } from '../../../contracts/modules/${module}.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

test('the clerk adds a ${noun} and finds it in the list', async () => {
  const clerk = await world.as('clerk');

  const added = await clerk.ok(add, { body: { name: '${official}一' } });

  expect((await clerk.ok(list)).items).toEqual([added]);
});

test('the clerk cannot add a second ${noun} of the same name', async () => {
  const clerk = await world.as('clerk');
  await clerk.ok(add, { body: { name: '${official}二' } });

  await clerk.refused(add, { body: { name: '${official}二' } }, '${module}.name_taken');
});

test('an outsider neither sees nor adds ${module}', async () => {
  const outsider = await world.as('outsider');

  await outsider.refused(list, {}, 'base.not_permitted');
  await outsider.refused(add, { body: { name: '${official}三' } }, 'base.not_permitted');
});
`;
}
