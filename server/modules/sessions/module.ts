/** Signing in and out. */
import * as contract from '../../../contracts/modules/sessions.ts';
import { endSession, signIn } from '../../kernel/accounts/api.ts';
import { command, open, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { getActor } from '../../kernel/org/api.ts';
import { HttpReply } from '../../platform/http/request.ts';
import { clearedCookie, sessionCookie } from '../../platform/http/session-cookie.ts';
import { meOf } from './me.ts';

const signInRoute = open(contract.signIn, async (kernel, { body }, request) => {
  const now = kernel.clock.now();
  const { token, personId } = await signIn(kernel.db, body, now);
  const actor = await getActor(kernel.db.read, personId, now);
  return new HttpReply(meOf(actor), { headers: { 'set-cookie': sessionCookie(token, request.origin) } });
});

const signOutRoute = command(contract.signOut, async (ctx) => {
  await endSession(ctx.tx, ctx.request.cookie ?? '');
  await ctx.record({
    stream: 'sign_ins',
    subject: String(ctx.actor.accountId),
    event: 'sign_out.done',
    body: {},
  });
  return new HttpReply({ done: true as const }, { headers: { 'set-cookie': clearedCookie() } });
});

const me = query(contract.me, async ({ actor }) => meOf(actor));

export const sessions: Module = { name: 'sessions', uses: [], routes: [signInRoute, signOutRoute, me] };
