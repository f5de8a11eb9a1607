/** A large file in pieces: a lost connection costs one piece, and the rest goes on from where it stopped, over a reload too. */
import { beginUpload, dropUpload, putPiece, uploadState } from '../../../contracts/modules/files.ts';
import { tellConnection } from '../connection.ts';
import { ApiError, errorOfReply, offlineError } from './api-error.ts';
import { call, urlOf } from './call.ts';
import { sha256 } from './sha256.ts';
import { forgetUpload, rememberUpload, unfinishedOf } from './unfinished-uploads.ts';

/** From this size on a file goes in pieces. */
export const PIECES_FROM = 1_500_000;
const PIECE = 1024 * 1024;
/** How long a lost connection is waited for before the person is told. */
const PATIENCE_MS = 5 * 60_000;
const LONGEST_WAIT_MS = 8000;

/** How it is watched and stopped. */
export interface PiecesOptions {
  /** The part gone up, 0…1. */
  readonly onProgress?: ((part: number) => void) | undefined;
  /** The connection is lost and waited for, or there again. */
  readonly onWaiting?: ((isWaiting: boolean) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What an endpoint that takes files is given instead of the file. */
export interface InPieces {
  readonly uploadId: string;
  readonly sha256: string;
}

/**
 * Sends all pieces of a file that is to go to `endpoint`. Stopped by its signal, what has arrived is let go.
 * @throws ApiError of the server; base.offline when the connection stays away
 */
export async function sendPieces(endpoint: string, file: File, options: PiecesOptions): Promise<InPieces> {
  const begin = async () => {
    const { uploadId } = await call(beginUpload, { body: { name: file.name, size: file.size } });
    rememberUpload(uploadId, endpoint, file);
    return { uploadId, received: 0 };
  };
  const sum = sha256();
  let summed = 0;
  let { uploadId, received: at } = await patiently(
    async () => (await goingOn(endpoint, file)) ?? (await begin()),
    options,
  );
  let restarts = 0;
  const sumTo = async (end: number) => {
    // What was sent before a reload was not summed up by this page.
    for (; summed < end; summed = Math.min(end, summed + PIECE))
      sum.add(new Uint8Array(await file.slice(summed, Math.min(end, summed + PIECE)).arrayBuffer()));
  };
  try {
    while (at < file.size) {
      const from = at;
      const piece = new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer());
      await sumTo(from + piece.length);
      options.onProgress?.(from / file.size);
      try {
        at = await patiently(() => sendPiece(uploadId, from, piece, options.signal), options);
      } catch (thrown) {
        if (!(thrown instanceof ApiError)) throw thrown;
        if (thrown.code === 'files.wrong_offset') {
          at = Number(thrown.params.received ?? 0);
        } else if (thrown.code === 'files.upload_gone' && restarts < 2) {
          // The server was started anew, or it was away too long: what was sent is lost, the file is not.
          restarts++;
          forgetUpload(uploadId);
          ({ uploadId, received: at } = await begin());
        } else throw thrown;
      }
      options.onProgress?.(at / file.size);
    }
    await sumTo(file.size);
  } catch (thrown) {
    if (options.signal?.aborted) await letGo(uploadId);
    throw thrown;
  }
  return { uploadId, sha256: sum.end() };
}

/** What has arrived is not wanted any more. The server would forget it too, only later. */
export async function letGo(uploadId: string): Promise<void> {
  forgetUpload(uploadId);
  await call(dropUpload, { params: { uploadId } }).catch(() => undefined);
}

/** The upload this file began before a reload, if the server still has it. */
async function goingOn(
  endpoint: string,
  file: File,
): Promise<{ uploadId: string; received: number } | undefined> {
  const known = unfinishedOf(endpoint, file);
  if (!known) return undefined;
  try {
    const { received } = await call(uploadState, { params: { uploadId: known.uploadId } });
    return { uploadId: known.uploadId, received };
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || thrown.code !== 'files.upload_gone') throw thrown;
    forgetUpload(known.uploadId);
    return undefined;
  }
}

async function sendPiece(
  uploadId: string,
  offset: number,
  piece: Uint8Array<ArrayBuffer>,
  signal: AbortSignal | undefined,
): Promise<number> {
  const form = new FormData();
  form.append('piece', new Blob([piece]), 'piece');
  const address = urlOf(putPiece, { params: { uploadId }, query: { offset } });
  let reply: Response;
  try {
    reply = await fetch(address, {
      method: putPiece.method,
      credentials: 'same-origin',
      body: form,
      ...(signal ? { signal } : {}),
    });
  } catch (thrown) {
    if (signal?.aborted) throw thrown;
    tellConnection(false);
    throw offlineError();
  }
  tellConnection(true);
  const body = await reply.text();
  if (!reply.ok) throw errorOfReply(reply.status, body);
  return (JSON.parse(body) as { received: number }).received;
}

/** Tries again, ever more slowly, while the server cannot be reached. Any answer of it is an answer. */
async function patiently<T>(work: () => Promise<T>, options: PiecesOptions): Promise<T> {
  const began = Date.now();
  for (let wait = 500; ; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
    try {
      const done = await work();
      options.onWaiting?.(false);
      return done;
    } catch (thrown) {
      const isAway =
        thrown instanceof ApiError && (thrown.status === 0 || thrown.code === 'base.unavailable');
      if (!isAway || options.signal?.aborted || Date.now() - began > PATIENCE_MS) throw thrown;
      options.onWaiting?.(true);
      await waited(wait, options.signal);
    }
  }
}

/** A while, or until it is stopped. The browser's word that the connection is back ends it too. */
function waited(millis: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, millis);
    window.addEventListener('online', end);
    signal?.addEventListener('abort', end);
  });
}
