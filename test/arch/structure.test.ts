/** The structural rules, each proved by a planted fault, and then the real tree, which must break none. */
import { describe, expect, it } from 'vitest';
import { checkStructure, lineOf } from '../../tools/check/structure.ts';
import { readTree } from '../../tools/check/tree.ts';
import { planted } from './planted.ts';

/** Name of the fault · files that plant it · words the finding must have. */
const FAULTS: readonly [string, Record<string, string>, string][] = [
  [
    'the kernel imports a module',
    {
      'server/kernel/org/tree.ts':
        "import { room } from '../../modules/rooms/api.ts';\nexport const x = room;\n",
    },
    '[direction] kernel part "org" imports module "rooms"; the kernel knows no module: let the module register with it',
  ],
  [
    'the platform imports the kernel, if only a type',
    {
      'server/platform/jobs.ts':
        "import type { act } from '../kernel/flow/api.ts';\nexport type X = typeof act;\n",
    },
    '[direction] server/platform imports server/kernel, against the arrows',
  ],
  [
    'the web imports the server',
    {
      'web/kit/Bad.tsx':
        "import { room } from '../../server/modules/rooms/api.ts';\nexport const x = room;\n",
    },
    '[direction] web imports server; the two meet only in contracts',
  ],
  [
    'the server imports the web',
    {
      'server/app/bad.ts':
        "import { Card } from '../../web/modules/rooms/public.ts';\nexport const x = Card;\n",
    },
    '[direction] server imports web; the two meet only in contracts',
  ],
  [
    'contracts import the server',
    {
      'contracts/modules/bad.ts':
        "import { now } from '../../server/platform/clock.ts';\nexport const x = now;\n",
    },
    '[direction] contracts imports server/platform; contracts hold no code of either side',
  ],
  [
    'gongwen imports the platform',
    {
      'gongwen/src/bad.ts':
        "import { Meeting } from '../../contracts/modules/meetings.ts';\nexport const x = Meeting;\n",
    },
    '[direction] gongwen imports contracts; it knows nothing of the platform',
  ],
  [
    'a module imports app',
    { 'server/modules/rooms/bad.ts': "import { main } from '../../app/main.ts';\nexport const x = main;\n" },
    '[direction] server/modules imports server/app, against the arrows',
  ],
  [
    'a module knows the sample office',
    {
      'db/seeds/office.ts': 'export const persons = [];\n',
      'server/modules/rooms/bad.ts':
        "import { persons } from '../../../db/seeds/office.ts';\nexport const x = persons;\n",
    },
    '[direction] server/modules imports seeds, against the arrows',
  ],
  [
    'the kit imports a module of the web',
    { 'web/kit/Bad.tsx': "import { Card } from '../modules/rooms/public.ts';\nexport const x = Card;\n" },
    '[direction] web/kit imports web/modules, against the arrows',
  ],
  [
    'a source imports testing',
    {
      'server/modules/rooms/bad.ts':
        "import { world } from '../../testing/world.ts';\nexport const x = world;\n",
    },
    '[testing] server/modules/rooms/bad.ts imports server/testing/world.ts, which only tests may',
  ],
  [
    'a source imports a module’s factories',
    {
      'server/modules/meetings/bad.ts':
        "import { aRoom } from '../rooms/testing.ts';\nexport const x = aRoom;\n",
    },
    '[testing] server/modules/meetings/bad.ts imports server/modules/rooms/testing.ts, which only tests may',
  ],
  [
    'a module reaches inside another',
    { 'server/modules/meetings/bad.ts': "import { all } from '../rooms/repo.ts';\nexport const x = all;\n" },
    '[inside] module "meetings" reaches inside module "rooms" (repo.ts); import its api.ts',
  ],
  [
    'a module reaches inside a kernel part by a dynamic import',
    { 'server/modules/meetings/bad.ts': "export const x = await import('../../kernel/org/tree.ts');\n" },
    '[inside] module "meetings" reaches inside kernel part "org" (tree.ts); import its api.ts',
  ],
  [
    'a test reaches inside another module',
    {
      'server/modules/meetings/bad.test.ts':
        "import { all } from '../rooms/repo.ts';\nexport const x = all;\n",
    },
    '[inside] module "meetings" reaches inside module "rooms" (repo.ts)',
  ],
  [
    'app reaches inside a module',
    { 'server/app/bad.ts': "import { all } from '../modules/rooms/repo.ts';\nexport const x = all;\n" },
    '[app] server/app reaches inside module "rooms" (server/modules/rooms/repo.ts); it may import its module.ts only',
  ],
  [
    'a web module reaches inside another',
    { 'web/modules/meetings/Bad.tsx': "import { Page } from '../rooms/Page.tsx';\nexport const x = Page;\n" },
    '[inside] module "meetings" reaches inside module "rooms" (Page.tsx); import its public.ts',
  ],
  [
    'a module uses another without saying so',
    { 'server/modules/meetings/module.ts': "export const meetings = { name: 'meetings', uses: [] };\n" },
    '[uses] module "meetings" uses module "rooms" without saying so; add \'rooms\' to "uses" in its module.ts',
  ],
  [
    'a kernel part uses another without saying so',
    { 'server/kernel/parts.ts': 'export const parts = {\n  org: [],\n  flow: [],\n};\n' },
    '[uses] kernel part "flow" uses kernel part "org" without saying so',
  ],
  [
    'a manifest names what is not used',
    { 'server/modules/rooms/module.ts': "export const rooms = { name: 'rooms', uses: ['meetings'] };\n" },
    '[uses] "rooms" names \'meetings\' in "uses" but imports nothing of it; delete the name',
  ],
  [
    'two modules use each other',
    {
      'server/modules/rooms/module.ts': "export const rooms = { name: 'rooms', uses: ['meetings'] };\n",
      'server/modules/rooms/api.ts':
        "import type { x } from '../meetings/api.ts';\nexport type room = typeof x;\nexport const room = 1;\n",
      'server/modules/meetings/api.ts': 'export const x = 1;\n',
    },
    '[circle] rooms → meetings → rooms is a circle; move the shared thing to a kernel part',
  ],
  [
    'two files need each other',
    { 'gongwen/src/model.ts': "import { check } from './check.ts';\nexport const model = check;\n" },
    '[circle] gongwen/src/model.ts → gongwen/src/check.ts → gongwen/src/model.ts is a circle of files',
  ],
  [
    'an import leaves the ending off',
    { 'web/kit/Bad.tsx': "import { Table } from './Table';\nexport const x = Table;\n" },
    '[path] "web/kit/Table" is not a file\'s real path; write it with its ending (.ts)',
  ],
  [
    'an import leads nowhere',
    { 'web/kit/Bad.tsx': "import { Table } from './Tabel.tsx';\nexport const x = Table;\n" },
    '[path] web/kit/Tabel.tsx does not exist; correct the path',
  ],
  [
    'a file only re-exports',
    { 'server/platform/index.ts': "export { now } from './clock.ts';\nexport * from './config.ts';\n" },
    '[barrel] server/platform/index.ts only re-exports; delete it and import the real paths',
  ],
  [
    'a module takes the database’s driver',
    { 'server/modules/rooms/bad.ts': "import pg from 'pg';\nexport const x = pg;\n" },
    '[package] "pg" is not for server/modules: use Tx and ReadOnly',
  ],
  [
    'the kernel takes the HTTP framework, if only its types',
    {
      'server/kernel/org/bad.ts':
        "import type { FastifyRequest } from 'fastify';\nexport type X = FastifyRequest;\n",
    },
    '[package] "fastify" is not for server/kernel: return plain records',
  ],
  [
    'contracts take a package beside zod',
    {
      'contracts/modules/bad.ts': "import { createHash } from 'node:crypto';\nexport const x = createHash;\n",
    },
    '[package] "node:crypto" is not for contracts',
  ],
  [
    'a rule asks the machine for the time',
    {
      'server/modules/rooms/rules.ts':
        "// new Date() in a comment is no fault\nexport const x = ['Date.now()', Date.now()];\n",
    },
    'server/modules/rooms/rules.ts:2  [clock] Date.now() is not for server/modules: take the time from ctx.now',
  ],
  [
    'a module reads the environment',
    { 'server/modules/rooms/rules.ts': 'export const x = process.env.HOME;\n' },
    '[environment] process.env is not for server/modules: read it in server/platform/config.ts',
  ],
  [
    'a screen fetches by itself',
    { 'web/modules/rooms/Page.tsx': "export const x = fetch('/api/rooms');\n" },
    '[fetch] fetch() is not for web/modules: call through the platform',
  ],
  [
    'a type error is silenced',
    { 'server/modules/rooms/rules.ts': '// @ts-expect-error\nexport const x: string = 1;\n' },
    '[debt-in-comments] @ts-expect-error is not for server/modules: repair the type',
  ],
  [
    'a file is named for nothing',
    { 'server/modules/rooms/room-utils.ts': 'export const x = 1;\n' },
    '[name] "utils" says nothing; name the file for its noun',
  ],
  [
    'a module’s SQL names another module’s table',
    {
      'server/modules/meetings/queries.ts':
        'export const x = `select 1 from meetings.meeting m join rooms.room r on true`;\n',
    },
    '[sql] SQL names rooms.room: the table is module "rooms"\'s; call its api.ts',
  ],
  [
    'a module’s SQL names a kernel table',
    { 'server/modules/meetings/queries.ts': 'export const x = `select 1\n  from kernel.person p`;\n' },
    'server/modules/meetings/queries.ts:2  [sql] SQL names kernel.person: call the kernel part that owns it, or read a view kernel.*_v',
  ],
  [
    'a module writes into the jobs table',
    {
      'server/modules/meetings/repo.ts': "export const x = 'insert into platform.job (kind) values ($1)';\n",
    },
    '[sql] SQL names platform.job: settings, keys and jobs are reached through server/platform',
  ],
  [
    'the kernel’s SQL names a module’s table',
    {
      'server/kernel/org/tree.ts':
        'export const x = `select 1 from ' + '$' + '{1} join rooms.room r on true`;\n',
    },
    '[sql] SQL names rooms.room: the kernel knows no module',
  ],
  [
    'the platform’s SQL names a kernel table',
    { 'server/platform/jobs.ts': 'export const x = `delete from kernel.task where true`;\n' },
    '[sql] SQL names kernel.task: the platform knows no office words',
  ],
  [
    'a foreign key leads from module to module',
    {
      'db/migrations/0002_meetings_create.sql':
        '-- why: meetings\n-- references rooms.room in a comment is no fault\ncreate table meetings.meeting (room_id uuid references rooms.room);\n',
    },
    'db/migrations/0002_meetings_create.sql:3  [migration] a foreign key of "meetings" leads to rooms.room',
  ],
  [
    'a migration does not say why',
    { 'db/migrations/0003_rooms_add_seats.sql': 'alter table rooms.room add seats integer;\n' },
    '[migration] the first line must say why',
  ],
  [
    'a migration is named at random',
    { 'db/migrations/0003-seats.sql': '-- why: seats\nselect 1;\n' },
    '[migration] name it NNNN_<module>_<verb>_<what>.sql',
  ],
  [
    'a file is too long',
    { 'server/modules/rooms/rules.ts': 'export const x = 1;\n'.repeat(501) },
    '[size] 501 lines; no file is longer than 500: split it by operation',
  ],
  [
    'counted debt is repaired but still listed',
    {
      'tools/import-debt.json':
        '{ "most": 1, "entries": [{ "rule": "size", "file": "server/modules/rooms/repo.ts", "reason": "moved in from elsewhere", "date": "2026-11-21" }] }',
    },
    '[debt] size in server/modules/rooms/repo.ts is repaired; delete the entry',
  ],
  [
    'debt grows beyond its number',
    {
      'server/modules/rooms/rules.ts': 'export const x = 1;\n'.repeat(501),
      'tools/import-debt.json':
        '{ "most": 0, "entries": [{ "rule": "size", "file": "server/modules/rooms/rules.ts", "reason": "moved in from elsewhere", "date": "2026-11-21" }] }',
    },
    '[debt] "most" says 0 but there are 1 entries',
  ],
];

describe('a planted fault is found', () => {
  it('and the house it is planted in has none of its own', () => {
    expect(checkStructure(planted({})).map(lineOf)).toEqual([]);
  });

  it.each(FAULTS)('when %s', (_, faults, words) => {
    const found = checkStructure(planted(faults)).map(lineOf);
    expect(found.filter((line) => line.includes(words))).toHaveLength(1);
  });

  it('and counted debt is let pass as long as it is owed', () => {
    const tree = planted({
      'server/modules/rooms/rules.ts': 'export const x = 1;\n'.repeat(501),
      'tools/import-debt.json':
        '{ "most": 1, "entries": [{ "rule": "size", "file": "server/modules/rooms/rules.ts", "reason": "moved in from elsewhere", "date": "2026-11-21" }] }',
    });
    expect(checkStructure(tree)).toEqual([]);
  });
});

it('this repository breaks none of its rules', () => {
  const found = checkStructure(readTree(process.cwd())).map(lineOf);
  expect(found.join('\n')).toBe('');
});
