import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('an empty variable counts as absent', () => {
  const config = readConfig({ PORT: '', HOST: '', HUIYIN_DATA: '', DATABASE_URL: '', HUIYIN_SEED: '' });
  expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', seed: 'demo', dataDir: resolve('./data') });
  expect(config.databaseUrl).toBeUndefined();
});

test.each(['abc', '99999', '80.5', '-1'])('PORT=%s is refused in words that name it', (value) => {
  expect(() => readConfig({ PORT: value })).toThrow(`环境变量 PORT=${value} 不对，应为0 到 65535 的整数。`);
});

test('a database of the office is never seeded unless asked', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://a@b/c' }).seed).toBe('none');
});
