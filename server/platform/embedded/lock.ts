/** One Huiyin per data folder: a second start says so at once instead of taking the first one's database down with it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    return (thrown as { code?: string }).code === 'EPERM';
  }
  // A process number may have been given to somebody else since.
  const line = `/proc/${pid}/cmdline`;
  return !existsSync(line) || readFileSync(line, 'utf8').includes('node');
}

/** Takes the folder. @throws Error in words for the operator when a living process has it */
export function lockDataDir(dataDir: string, at: { host: string; port: number }): { release(): void } {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'huiyin.pid');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, ...at }), { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (thrown) {
      if ((thrown as { code?: string }).code !== 'EEXIST') throw thrown;
      const owner = readOwner(file);
      if (owner && owner.pid !== process.pid && isAlive(owner.pid)) {
        throw new Error(
          `数据目录 ${dataDir} 正由另一个回音使用（进程 ${owner.pid}，http://${owner.host}:${owner.port}）。请直接打开它，或用 HUIYIN_DATA 指定另一个目录。`,
        );
      }
      rmSync(file, { force: true });
    }
  }
  throw new Error(`无法锁定数据目录 ${dataDir}，请稍后再试。`);
}

function readOwner(file: string): { pid: number; host: string; port: number } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; host: string; port: number };
  } catch {
    return undefined;
  }
}
