import { expect, test } from 'vitest';
import { inTurn } from './turns.ts';

test('an earlier paper that takes longer keeps the later ones waiting for their numbers, and nobody of another kind', async () => {
  const [first, other, second, third] = inTurn(['register', 'file', 'register', 'register']);
  const order: string[] = [];
  const waiting = [third, second, first].map(async (turn, i) => {
    await turn?.came();
    order.push(['third', 'second', 'first'][i] ?? '');
    if (turn !== first) turn?.over();
  });
  await other?.came();
  order.push('other');
  await new Promise((resolve) => setImmediate(resolve));
  expect(order).toEqual(['first', 'other']);
  first?.over();
  await Promise.all(waiting);
  expect(order).toEqual(['first', 'other', 'second', 'third']);
});

test('a paper that asks for no number after all holds nobody back once it is over', async () => {
  const [first, second] = inTurn(['register', 'register']);
  first?.over();
  await second?.came();
});
