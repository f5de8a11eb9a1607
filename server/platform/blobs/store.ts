/**
 * Bytes on disk under the name of their own hash (SM3): stored once, never changed. A file becomes visible only by
 * rename after fsync, so a killed process or a full disk leaves no half file under a good name.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A store of content-addressed bytes. */
export interface BlobStore {
  /** Stores bytes, answers their SM3 in hex. Storing the same bytes twice is one file. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws Error when the blob is not there (purged, or the store was not restored with the database). */
  get(hash: string): Promise<Uint8Array>;
  has(hash: string): boolean;
  remove(hash: string): Promise<void>;
}

/** SM3 (GB/T 32905) of bytes, hex. */
export function sm3(bytes: Uint8Array | string): string {
  return createHash('sm3').update(bytes).digest('hex');
}

/** A store in a folder. */
export function openBlobStore(folder: string): BlobStore {
  const pathOf = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not a content hash');
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  };
  return {
    async put(bytes) {
      const hash = sm3(bytes);
      const path = pathOf(hash);
      if (existsSync(path)) return hash;
      await mkdir(join(path, '..'), { recursive: true });
      const temporary = `${path}.${randomUUID()}.part`;
      const handle = await open(temporary, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } catch (thrown) {
        await handle.close();
        await rm(temporary, { force: true });
        throw thrown;
      }
      await handle.close();
      await rename(temporary, path);
      return hash;
    },
    async get(hash) {
      return readFile(pathOf(hash));
    },
    has: (hash) => existsSync(pathOf(hash)),
    async remove(hash) {
      await rm(pathOf(hash), { force: true });
    },
  };
}
