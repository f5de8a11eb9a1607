import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { lockDataDir } from './lock.ts';

const at = { what: 'server', host: '127.0.0.1', port: 8080 } as const;
const folder = () => mkdtempSync(join(tmpdir(), 'huiyin-lock-'));
const ownerIn = (dir: string) => JSON.parse(readFileSync(join(dir, 'huiyin.pid'), 'utf8'));

test('a second server is told who has the folder', async () => {
  const dir = folder();
  await lockDataDir(dir, at);
  expect(await lockDataDir(dir, { ...at, port: 8081 })).toMatchObject({
    server: { pid: process.pid, port: 8080 },
  });
});

test('a released folder can be taken again', async () => {
  const dir = folder();
  const lock = await lockDataDir(dir, at);
  if ('release' in lock) lock.release();
  expect(await lockDataDir(dir, at)).toHaveProperty('release');
});

test('a process number that another process has by now does not keep the folder', async () => {
  const dir = folder();
  // Process 1 lives, and mostly belongs to somebody else; it never began at tick 7.
  writeFileSync(join(dir, 'huiyin.pid'), JSON.stringify({ ...at, pid: 1, began: '7' }));
  expect(await lockDataDir(dir, at)).toHaveProperty('release');
  expect(ownerIn(dir).pid).toBe(process.pid);
});

test('a dead process that nobody has buried does not keep the folder', async () => {
  const dir = folder();
  // The shell becomes `sleep` and never asks after its child, which thus stays a zombie. The child ends only when it is
  // told to: one that ended before the shell had become `sleep` was buried by the shell.
  const parent = spawn('sh', ['-c', 'cat <&3 >/dev/null & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  });
  const zombie = Number(await new Promise<Buffer>((resolve) => parent.stdout?.once('data', resolve)));
  await vi.waitFor(() => expect(readFileSync(`/proc/${parent.pid}/comm`, 'utf8').trim()).toBe('sleep'));
  process.kill(zombie, 'SIGTERM');
  const stat = () => readFileSync(`/proc/${zombie}/stat`, 'utf8');
  await vi.waitFor(() => expect(stat()).toContain(') Z '));
  const began = stat()
    .slice(stat().lastIndexOf(')') + 2)
    .split(' ')[19];
  writeFileSync(join(dir, 'huiyin.pid'), JSON.stringify({ ...at, pid: zombie, began }));
  expect(await lockDataDir(dir, at)).toHaveProperty('release');
  parent.kill('SIGKILL');
});

test('a file torn by a crash does not keep the folder', async () => {
  const dir = folder();
  writeFileSync(join(dir, 'huiyin.pid'), '{"pid":');
  expect(await lockDataDir(dir, at)).toHaveProperty('release');
});

test('a server waits for a command that has the folder, and takes it when the command dies', async () => {
  const dir = folder();
  const other = spawn('sleep', ['60']);
  const stat = readFileSync(`/proc/${other.pid}/stat`, 'utf8');
  const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  writeFileSync(join(dir, 'huiyin.pid'), JSON.stringify({ ...at, what: 'command', pid: other.pid, began }));
  let isTaken = false;
  const waiting = lockDataDir(dir, at).then(() => {
    isTaken = true;
  });
  await new Promise((r) => setTimeout(r, 300));
  expect(isTaken).toBe(false);
  other.kill('SIGKILL');
  await waiting;
  expect(ownerIn(dir).pid).toBe(process.pid);
});

test('a folder that cannot be made is refused in words', async () => {
  const dir = folder();
  writeFileSync(join(dir, 'file'), '');
  await expect(lockDataDir(join(dir, 'file', 'data'), at)).rejects.toThrow('不能写入');
});
