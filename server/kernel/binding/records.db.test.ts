/** A command that wrote leaves a record, or nothing of it stays: whoever forgets to record finds out at once. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { endpoint } from '../../../contracts/base/endpoint.ts';
import { sql } from '../../platform/db/sql.ts';
import type { HttpRequest } from '../../platform/http/request.ts';
import { openWorld } from '../../testing/world.ts';
import { signInByTap } from '../accounts/api.ts';
import { command } from './api.ts';

const world = await openWorld();
const name = (kind: string) => `只写一次${kind}`;

const keep = endpoint({
  name: 'drill.keep',
  method: 'POST',
  path: '/api/drill/keep',
  summary: 'Keeps a name',
  access: { signedIn: true },
  body: z.object({ name: z.string(), records: z.boolean(), returning: z.boolean().default(false) }),
  reply: z.object({ kept: z.literal(true) }),
});

/** A handler as a module would write it, with and without the line that must not be forgotten. */
const route = command(keep, async (ctx, { body }) => {
  const update = sql`update kernel.addressee set name = ${body.name} where id = ${world.person('clerk')}`;
  if (body.returning) await ctx.tx.one(sql`${update} returning id`);
  else await ctx.tx.run(update);
  if (body.records)
    await ctx.record({
      stream: 'settings',
      subject: 'drill',
      event: 'drill.kept',
      body: { name: body.name },
    });
  return { kept: true as const };
})(world.kernel);

async function asked(body: z.input<NonNullable<typeof keep.body>>): Promise<unknown> {
  const cookie = await signInByTap(world.database.db, world.person('director'), world.clock.now());
  const request: HttpRequest = {
    ...{ endpoint: route.endpoint, params: undefined, query: undefined, body, upload: undefined, cookie },
    ...{ requestId: 'drill', address: '', origin: '', signal: new AbortController().signal },
  };
  return route.handle(request);
}

async function clerkIsCalled(): Promise<string> {
  const row = await world.database.db.read.one<{ name: string }>(
    sql`select name from kernel.addressee where id = ${world.person('clerk')}`,
  );
  return row.name;
}

test('the director’s command that wrote and recorded is kept; without the record it fails and is undone', async () => {
  await expect(asked({ name: name('甲'), records: false })).rejects.toThrow('wrote without leaving a record');
  expect(await clerkIsCalled()).not.toBe(name('甲'));

  expect(await asked({ name: name('乙'), records: true })).toEqual({ kept: true });
  expect(await clerkIsCalled()).toBe(name('乙'));
});

test('what a write gives back does not hide it: without the record it fails and is undone', async () => {
  const written = { name: name('丙'), records: false, returning: true };
  await expect(asked(written)).rejects.toThrow('wrote without leaving a record');
  expect(await clerkIsCalled()).not.toBe(name('丙'));
});
