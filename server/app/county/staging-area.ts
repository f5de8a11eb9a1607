/** Files that persons bring along: bytes to the store, rows staged for their uploader, many at a time. */
import type { Instant } from '../../../contracts/base/dates.ts';
import type { BroughtFile } from '../../../db/seeds/county/stage.ts';
import { type BlobStore, sm3 } from '../../platform/blobs/store.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';

/** What is brought at one moment. */
export interface Brought {
  readonly at: Instant;
  readonly files: readonly { readonly file: BroughtFile; readonly by: number }[];
}

/** Where files wait for the act that takes them in. */
export interface StagingArea {
  /** Stages the files of several moments. @returns their ids, moment by moment, and when their rows are written */
  stage(brought: readonly Brought[]): { readonly ids: string[][]; readonly staged: Promise<unknown> };
  /** Resolves when every byte is in the store. */
  settled(): Promise<void>;
}

/** Opens it. Bytes are stored while the loading goes on; the same bytes once. */
export function openStagingArea(tx: Tx, blobs: BlobStore): StagingArea {
  const stored = new Map<string, Promise<unknown>>();

  function keep(bytes: Uint8Array): string {
    const hash = sm3(bytes);
    if (!stored.has(hash)) stored.set(hash, blobs.put(bytes));
    return hash;
  }

  return {
    stage(brought) {
      const contents: unknown[] = [];
      const files: unknown[] = [];
      const ids = brought.map(({ at, files: some }) =>
        some.map(({ file, by }) => {
          const id = newId();
          const textId = file.text === null ? null : newId();
          if (file.text !== null) {
            const body = JSON.stringify([{ page: 1, lines: file.text.split('\n') }]);
            contents.push({ id: textId, body, hash: sm3(body), at });
          }
          files.push({
            id,
            staged_by: by,
            purpose: file.purpose,
            name: file.name,
            media_type: file.mediaType,
            size: file.bytes.length,
            pages: file.pages,
            hash: keep(file.bytes),
            guard: file.text === null ? 'not_checked' : 'passed',
            text_id: textId,
            at,
          });
          return id;
        }),
      );
      if (files.length === 0) return { ids, staged: Promise.resolve() };
      const staged = Promise.all([
        tx.run(sql`insert into kernel.content (id, kind, body, hash, at)
          select id, 'file_text', body, hash, at from jsonb_to_recordset(${JSON.stringify(contents)}::jsonb)
            as x(id uuid, body text, hash text, at timestamptz)`),
        tx.run(sql`insert into kernel.file (id, staged_by, purpose, name, media_type, size, pages, hash, guard, text_id, at)
          select * from jsonb_to_recordset(${JSON.stringify(files)}::jsonb)
            as x(id uuid, staged_by bigint, purpose text, name text, media_type text, size bigint, pages integer, hash text, guard text,
                 text_id uuid, at timestamptz)`),
      ]);
      return { ids, staged };
    },
    async settled() {
      await Promise.all(stored.values());
    },
  };
}
