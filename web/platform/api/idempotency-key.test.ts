import { expect, it } from 'vitest';
import { keyKeeper, newKey } from './idempotency-key.ts';

it('keeps the key of a command that is pressed again after a lost reply', () => {
  const keeper = keyKeeper();
  const first = keeper.keyFor({ text: '同意' });
  expect(keeper.keyFor({ text: '同意' })).toBe(first);
});

it('gives a changed command another key, since the old one names another body', () => {
  const keeper = keyKeeper();
  const first = keeper.keyFor({ text: '同意' });
  expect(keeper.keyFor({ text: '不同意' })).not.toBe(first);
});

it('gives the same words another key once the first were done', () => {
  const keeper = keyKeeper();
  const first = keeper.keyFor({ text: '催办' });
  keeper.done();
  expect(keeper.keyFor({ text: '催办' })).not.toBe(first);
});

it('makes keys without a secure context, as a phone on plain HTTP needs', () => {
  expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
  expect(newKey()).not.toBe(newKey());
});
