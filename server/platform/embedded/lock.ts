/**
 * One Huiyin per data folder: a second start says so at once instead of taking the first one's database down with it.
 * A command that had to start the database holds the folder too; whoever comes next waits for it.
 */
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who has a folder. */
export interface LockOwner {
  readonly pid: number;
  /** When that process began, in the kernel's ticks: process numbers come round again after a reboot. */
  readonly began: string | null;
  readonly what: 'server' | 'command';
  readonly host: string;
  readonly port: number;
}

/** A folder taken. */
export interface DataLock {
  release(): void;
}

/** A command needs seconds; one that has the folder longer hangs. */
const LONGEST_COMMAND_MS = 60_000;

/** How long a killed process may need to be gone, generously. */
const DYING_MS = 500;

/**
 * Field 22 of /proc/PID/stat, counted after the name in brackets, which may itself hold blanks; `null` where a system
 * has no /proc. A zombie has begun never: it is dead, and merely nobody has buried it (containers without an init).
 */
function beginningOf(pid: number): string | null | undefined {
  if (!existsSync('/proc/self/stat')) return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function isAlive(owner: LockOwner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (thrown) {
    // EPERM: somebody else's process. It has the number, which does not make it the one that took the folder.
    if ((thrown as { code?: string }).code !== 'EPERM') return false;
  }
  const began = beginningOf(owner.pid);
  return began === null || began === owner.began;
}

function readOwner(file: string): LockOwner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockOwner;
  } catch {
    return undefined;
  }
}

/** Written beside and linked: the file is there with its whole content or not at all. @returns whether it is ours */
function take(file: string, owner: LockOwner): boolean {
  const mine = `${file}.${owner.pid}`;
  writeFileSync(mine, JSON.stringify(owner));
  try {
    linkSync(mine, file);
    return true;
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'EEXIST') return false;
    throw thrown;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Takes a dead owner's file away, unless another process was faster and the file is a living one's by now. */
function clear(file: string): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const owner = readOwner(aside);
  if (owner && isAlive(owner)) linkSync(aside, file);
  rmSync(aside, { force: true });
}

/**
 * Takes the folder, waiting while a command has it.
 * @returns the lock, or the running server that has the folder
 * @throws Error in words for the operator when the folder cannot be written, or a command never lets go
 */
export async function lockDataDir(
  dataDir: string,
  at: { what: LockOwner['what']; host: string; port: number },
): Promise<DataLock | { server: LockOwner }> {
  const owner: LockOwner = {
    pid: process.pid,
    began: beginningOf(process.pid) ?? null,
    what: at.what,
    host: at.host,
    port: at.port,
  };
  const file = join(dataDir, 'huiyin.pid');
  makeWritable(dataDir);
  for (let waited = 0; waited < LONGEST_COMMAND_MS; waited += 100) {
    if (take(file, owner)) return { release: () => rmSync(file, { force: true }) };
    const other = readOwner(file);
    if (other && isAlive(other)) {
      // A server that was just killed takes a moment to be gone; its successor should not have to be started twice.
      const isStaying = at.what === 'command' || waited >= DYING_MS;
      if (other.what !== 'command' && isStaying) return { server: other };
      await new Promise((r) => setTimeout(r, 100));
    } else {
      clear(file);
    }
  }
  throw new Error(`数据目录 ${dataDir} 一直被另一个 huiyin 命令占用，请稍后再试。`);
}

function makeWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    const probe = join(dataDir, `huiyin.pid.${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (thrown) {
    const code = (thrown as { code?: string }).code ?? '';
    if (code === 'ENOSPC') throw new Error(`磁盘已满：数据目录 ${dataDir} 写不进去。腾出空间后再启动。`);
    throw new Error(
      `数据目录 ${dataDir} 不能写入（${code}）。请换一个目录（HUIYIN_DATA），或把它交给当前用户。`,
    );
  }
}
