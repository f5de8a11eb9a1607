/** 挂图作战: the board, and the links by which it hangs on walls. */
import * as contract from '../../../contracts/modules/wall.ts';
import { command, open, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { getActor } from '../../kernel/org/api.ts';
import { problem } from '../../platform/problem.ts';
import { openDisplay } from './actions/open-display.ts';
import { shutDisplay } from './actions/shut-display.ts';
import { boardOf } from './board.ts';
import * as repo from './repo.ts';

const board = query(contract.board, async ({ kernel, actor, now }) => boardOf(kernel, actor, now));

const show = open(contract.show, async (kernel, { body }) => {
  const now = kernel.clock.now();
  const display = await repo.byToken(kernel.db.read, body.token, now);
  if (!display) throw problem(contract.wallErrors.noDisplay);
  // As its maker sees it now: when he loses the post, the wall loses the view.
  const maker = await getActor(kernel.db.read, display.made_by, now);
  if (!('wall.manage' in maker.grants)) throw problem(contract.wallErrors.noDisplay);
  return boardOf(kernel, maker, now);
});

const displays = query(contract.displays, async ({ read }) => ({
  items: (await repo.latest(read)).map((row) => ({
    id: row.id,
    name: row.name,
    madeBy: row.maker,
    madeAt: row.made_at,
    endsAt: row.ends_at,
    shutAt: row.shut_at,
  })),
}));

export const wall: Module = {
  name: 'wall',
  uses: [],
  routes: [
    board,
    show,
    displays,
    command(contract.openDisplay, openDisplay),
    command(contract.shutDisplay, shutDisplay),
  ],
};
