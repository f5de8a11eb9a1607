/** Several uploads at once, each with its own state. What was taken leaves the list: the screen shows it elsewhere. */
import { useCallback, useRef, useState } from 'react';
import type { AnyEndpoint, ReplyOf } from '../../../contracts/base/endpoint.ts';
import { type ApiError, asApiError } from '../../platform/api/api-error.ts';
import { upload } from '../../platform/api/upload.ts';

/** One file on its way. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly state: 'going' | 'refused';
  /** 0…1; 1 while the server reads it. */
  readonly part: number;
  readonly error: ApiError | null;
  /** The connection is lost; it goes on by itself. */
  readonly isWaiting: boolean;
}

/** Uploads in a component. */
export interface Uploads {
  readonly uploads: readonly Upload[];
  /** Sends a file; with an id, tries that one again. */
  take(file: File, again?: number): void;
  /** Takes a refused one off the list. */
  drop(id: number): void;
}

/** Sends files to an endpoint and tells of each that was taken. */
export function useUploads<E extends AnyEndpoint>(
  endpoint: E,
  onTaken: (reply: ReplyOf<E>, file: File) => void,
  fields?: Readonly<Record<string, string>>,
): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const count = useRef(0);
  const taken = useRef(onTaken);
  taken.current = onTaken;
  const form = useRef(fields);
  form.current = fields;

  const drop = useCallback((id: number) => setUploads((all) => all.filter((u) => u.id !== id)), []);

  const take = useCallback(
    (file: File, again?: number) => {
      count.current += 1;
      const id = again ?? count.current;
      const put = (change: Partial<Upload>) =>
        setUploads((all) => {
          const before = all.find((u) => u.id === id);
          const next: Upload = {
            id,
            file,
            state: 'going',
            part: 0,
            error: null,
            isWaiting: false,
            ...before,
            ...change,
          };
          return before ? all.map((u) => (u.id === id ? next : u)) : [...all, next];
        });
      put({ state: 'going', part: 0, error: null });
      upload(endpoint, file, {
        onProgress: (part) => put({ part }),
        onWaiting: (isWaiting) => put({ isWaiting }),
        ...(form.current ? { fields: form.current } : {}),
      }).then(
        (reply) => {
          drop(id);
          taken.current(reply, file);
        },
        (thrown: unknown) => put({ state: 'refused', error: asApiError(thrown) }),
      );
    },
    [endpoint, drop],
  );

  return { uploads, take, drop };
}
