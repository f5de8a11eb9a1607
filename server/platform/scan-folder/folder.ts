/**
 * A folder the office's scanners write into. Files are listed, claimed by one taker and put aside; what was put aside is let go after a
 * week. Nothing is followed out of the folder: no links, no folders in it.
 */
import { createHash } from 'node:crypto';
import { type Dirent, existsSync, mkdirSync } from 'node:fs';
import { lstat, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A file in it. */
export interface ScanFile {
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970, by the disk. */
  readonly modified: number;
  /** The scanner may still be writing. */
  readonly isArriving: boolean;
}

/** The folder. */
export interface ScanFolder {
  /** Files that may be papers, oldest first. */
  list(): Promise<ScanFile[]>;
  /** Of files listed, those with the same bytes as an earlier one, by name: that one's name. */
  twins(files: readonly ScanFile[]): Promise<Map<string, string>>;
  /** Takes one out of the list, for one taker alone; undefined when another was quicker or it is still arriving. */
  claim(name: string): Promise<Claim | undefined>;
}

/** A file claimed. */
export interface Claim {
  readonly bytes: Uint8Array;
  /** It was not to be had after all: back where it lay. */
  giveBack(): Promise<void>;
}

/** Where taken files lie for a week, in case something went wrong. */
export const TAKEN = '已取走';
const KEPT_MILLIS = 7 * 86_400_000;
/** No change for so long: the scanner is done with it. */
const STILL_MILLIS = 3000;
/** A whole list on the screen, no more. */
const MOST = 200;
const PAPERS = /\.(?:pdf|ofd|docx?|wps|txt|jpe?g|png)$/i;

/** Opens it. `now` is the disk's clock. @throws Error when there is no such folder */
export function openScanFolder(folder: string, now: () => number = Date.now): ScanFolder {
  if (!existsSync(folder)) throw new Error(`扫描文件夹 ${folder} 不存在（HUIYIN_SCANS）。`);
  const aside = join(folder, TAKEN);
  mkdirSync(aside, { recursive: true });

  async function seen(name: string): Promise<ScanFile | undefined> {
    const stat = await lstat(join(folder, name)).catch(() => undefined);
    if (!stat?.isFile() || stat.size === 0) return undefined;
    return {
      name,
      size: stat.size,
      modified: stat.mtimeMs,
      isArriving: now() - stat.mtimeMs < STILL_MILLIS,
    };
  }

  // Summed up once as long as it lies there unchanged.
  const sums = new Map<string, { key: string; sum: string }>();
  async function sumOf(file: ScanFile): Promise<string | undefined> {
    const key = `${file.size}/${file.modified}`;
    const known = sums.get(file.name);
    if (known?.key === key) return known.sum;
    const bytes = await readFile(join(folder, file.name)).catch(() => undefined);
    if (!bytes) return undefined;
    const sum = createHash('sha256').update(bytes).digest('hex');
    if (sums.size > MOST) sums.clear();
    sums.set(file.name, { key, sum });
    return sum;
  }

  return {
    async list() {
      await forgetOld(aside, now());
      const names = (await readdir(folder, { withFileTypes: true })).filter(isPaper).map((one) => one.name);
      const found = (await Promise.all(names.map(seen))).filter((one) => one !== undefined);
      return found.sort((a, b) => a.modified - b.modified || a.name.localeCompare(b.name)).slice(0, MOST);
    },
    async twins(files) {
      const found = new Map<string, string>();
      const first = new Map<string, string>();
      for (const file of files) {
        // Only equal sizes are read at all.
        if (file.isArriving || !files.some((other) => other !== file && other.size === file.size)) continue;
        const sum = await sumOf(file);
        if (sum === undefined) continue;
        const twin = first.get(sum);
        if (twin === undefined) first.set(sum, file.name);
        else found.set(file.name, twin);
      }
      return found;
    },
    async claim(name) {
      // Only what stands in the list: a name with a way out of the folder in it stands in none.
      const names = (await readdir(folder, { withFileTypes: true })).filter(isPaper).map((one) => one.name);
      const file = names.includes(name) ? await seen(name) : undefined;
      if (!file || file.isArriving) return undefined;
      const claimed = join(aside, `${now()}-${name}`);
      try {
        await rename(join(folder, name), claimed);
      } catch {
        return undefined;
      }
      const back = () => rename(claimed, join(folder, name));
      try {
        return { bytes: new Uint8Array(await readFile(claimed)), giveBack: back };
      } catch (thrown) {
        await back();
        throw thrown;
      }
    },
  };
}

const isPaper = (entry: Dirent) => entry.isFile() && PAPERS.test(entry.name) && !entry.name.startsWith('.');

/** The name begins with when it was taken: a file's own time is that of its scan. */
async function forgetOld(aside: string, now: number): Promise<void> {
  for (const name of await readdir(aside)) {
    const taken = Number(/^(\d+)-/.exec(name)?.[1] ?? Number.NaN);
    if (now - taken > KEPT_MILLIS) await rm(join(aside, name), { force: true });
  }
}
