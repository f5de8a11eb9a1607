/** A small clean house in which one fault at a time is planted: a check that does not find it has rotted. */
import type { Tree } from '../../tools/check/tree.ts';

/** A tree that breaks no rule. */
export const CLEAN: Readonly<Record<string, string>> = {
  'contracts/base/dates.ts': 'export const today = (): number => new Date().getTime();\n',
  'contracts/modules/meetings.ts': "import { z } from 'zod';\nexport const Meeting = z.object({});\n",
  'gongwen/src/index.ts': "export { model } from './model.ts';\nexport { check } from './check.ts';\n",
  'gongwen/src/model.ts': 'export const model = 1;\n',
  'gongwen/src/check.ts': "import { model } from './model.ts';\nexport const check = model;\n",
  'server/platform/clock.ts': 'export const now = (): number => Date.now();\n',
  'server/platform/config.ts': 'export const port = process.env.PORT;\n',
  'server/platform/db/pool.ts': "import pg from 'pg';\nexport const pool = pg;\n",
  'server/platform/http/server.ts': "import Fastify from 'fastify';\nexport const app = Fastify;\n",
  'server/kernel/parts.ts': "export const parts = {\n  org: [],\n  flow: ['org'],\n};\n",
  'server/kernel/org/api.ts': "import { now } from '../../platform/clock.ts';\nexport const person = now;\n",
  'server/kernel/org/tree.ts': 'export const tree = `select id from kernel.unit`;\n',
  'server/kernel/flow/api.ts': "import { person } from '../org/api.ts';\nexport const act = person;\n",
  'server/modules/rooms/module.ts': "export const rooms = { name: 'rooms', uses: [] };\n",
  'server/modules/rooms/api.ts': 'export const room = `select id from rooms.room`;\n',
  'server/modules/rooms/repo.ts': 'export const all = `select r.id from rooms.room r`;\n',
  'server/modules/rooms/testing.ts': 'export const aRoom = 1;\n',
  'server/modules/meetings/module.ts': "export const meetings = { name: 'meetings', uses: ['rooms'] };\n",
  'server/modules/meetings/repo.ts':
    "import { act } from '../../kernel/flow/api.ts';\nimport { room } from '../rooms/api.ts';\nexport const all = [act, room, `select m.id, v.name from meetings.meeting m join kernel.person_v v on true`];\n",
  'server/modules/meetings/repo.test.ts':
    "import { aRoom } from '../rooms/testing.ts';\nimport { world } from '../../testing/world.ts';\nexport default [aRoom, world, new Date()];\n",
  'server/app/main.ts':
    "import { meetings } from '../modules/meetings/module.ts';\nexport const main = meetings;\n",
  'server/testing/world.ts': "import { main } from '../app/main.ts';\nexport const world = main;\n",
  'web/platform/call.ts':
    "import { Meeting } from '../../contracts/modules/meetings.ts';\nexport const call = [fetch('/'), Meeting];\n",
  'web/kit/Table.tsx': "import { call } from '../platform/call.ts';\nexport const Table = call;\n",
  'web/modules/rooms/module.tsx': 'export const rooms = { uses: [] };\n',
  'web/modules/rooms/public.ts': 'export const Card = 1;\n',
  'web/modules/rooms/Page.tsx': 'export const Page = 1;\n',
  'web/modules/meetings/module.tsx':
    "import { Table } from '../../kit/Table.tsx';\nimport { Card } from '../rooms/public.ts';\nexport const meetings = { uses: ['rooms'], Table, Card };\n",
  'web/app/main.tsx':
    "import { meetings } from '../modules/meetings/module.tsx';\nexport const main = meetings;\n",
  'db/migrations/0001_rooms_create.sql':
    '-- why: rooms\ncreate table rooms.room (id uuid, unit_id bigint references kernel.unit);\n',
  'db/migrations/0002_meetings_create.sql': '-- why: meetings\ncreate table meetings.meeting (id uuid);\n',
};

/** The clean tree with some files replaced or added. */
export function planted(faults: Readonly<Record<string, string>>): Tree {
  return new Map(Object.entries({ ...CLEAN, ...faults }));
}
