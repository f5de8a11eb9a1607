/** The instance itself. */

import { localDateOf } from '../../../contracts/base/dates.ts';
import { baseErrors } from '../../../contracts/base/errors.ts';
import * as contract from '../../../contracts/modules/system.ts';
import { open } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { isSwitchedOn } from '../../kernel/settings/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { problem } from '../../platform/problem.ts';
import { packageVersion } from '../../platform/root.ts';

const health = open(contract.health, async (kernel) => {
  await kernel.db.read.one(sql`select 1 as alive`).catch(() => {
    throw problem(baseErrors.unavailable);
  });
  return {
    status: 'ok' as const,
    version: packageVersion(),
    database: 'ok' as const,
    now: kernel.clock.now(),
    demo: kernel.instance.demo,
  };
});

const instance = open(contract.instance, async (kernel) => {
  const now = kernel.clock.now();
  const { demo, officeName, phoneUrls } = kernel.instance;
  return {
    officeName,
    demo,
    now,
    today: localDateOf(now),
    phoneUrls: [...phoneUrls],
    papersOpen: await isSwitchedOn(kernel.db.read, 'papers.open'),
  };
});

const openapi = open(contract.openapi, async (kernel) => kernel.instance.openapi());

export const system: Module = { name: 'system', uses: [], routes: [health, instance, openapi] };
