import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from './run.ts';

/** Runs a command line. @returns exit code and what went to standard output and error */
async function run(line: string): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { log: (text: string) => out.push(text), error: (text: string) => err.push(text) };
  const code = await runCommand(line.split(' '), terminal as unknown as typeof console);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const add = 'calendar add 2026-02-13 5 working-days';

test('with --json standard output holds one JSON document and nothing else', async () => {
  const { code, out, err } = await run(`${add} --json`);
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ due: '2026-02-27T16:00:00.000Z', dueDate: '2026-02-27' });
});

test.each([
  ['an unknown option', `${add} --overlays x --json`, '没有选项 --overlays'],
  ['an option without its value', `${add} --overlay --json`, '选项 --overlay 缺少值'],
  ['an amount left empty', 'calendar add 2026-02-13  working-days --json', '用法'],
  ['an unknown command', 'calender add --json', '用法'],
  ['no command', '', '用法'],
])('%s is refused on standard error with exit code 2', async (_, line, words) => {
  const { code, out, err } = await run(line);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(words);
});

test('--help lists every command', async () => {
  const { code, out } = await run('--help');
  expect([code, out]).toEqual([0, expect.stringContaining('huiyin check-data')]);
});

test('a moment may carry an offset', async () => {
  const { out } = await run('calendar add 2026-09-03T10:00:00+08:00 24 hours --json');
  expect(JSON.parse(out).due).toBe('2026-09-04T02:00:00.000Z');
});

test('a notice without a single day off publishes no year', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'huiyin-notice-')), 'notice.json');
  writeFileSync(file, '{"year":2027,"off":[]}');
  const { code, out } = await run(`calendar add 2026-12-30 5 working-days --overlay ${file} --json`);
  expect([code, out]).toEqual([2, '']);
});

test('a command in a folder without data says so instead of finding all well', async () => {
  const before = process.env.HUIYIN_DATA;
  process.env.HUIYIN_DATA = join(mkdtempSync(join(tmpdir(), 'huiyin-empty-')), 'data');
  try {
    const { code, out, err } = await run('check-data --json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('没有回音的数据');
  } finally {
    if (before === undefined) delete process.env.HUIYIN_DATA;
    else process.env.HUIYIN_DATA = before;
  }
});
