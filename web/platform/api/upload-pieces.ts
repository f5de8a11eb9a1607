/** A large file in pieces: a lost connection costs one piece, and the rest goes on from where it stopped. */
import { beginUpload, putPiece, uploadState } from '../../../contracts/modules/files.ts';
import { tellConnection } from '../connection.ts';
import { ApiError, errorOfReply, offlineError } from './api-error.ts';
import { call, urlOf } from './call.ts';
import { sha256 } from './sha256.ts';

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

/** Sends all pieces. @throws ApiError of the server; base.offline when the connection stays away */
export async function sendPieces(file: File, options: PiecesOptions): Promise<InPieces> {
  const begin = () => call(beginUpload, { body: { name: file.name, size: file.size } });
  const sum = sha256();
  let summed = 0;
  let uploadId = (await patiently(begin, options)).uploadId;
  let restarts = 0;
  for (let at = 0; at < file.size; ) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    if (at + piece.length > summed) {
      sum.add(piece.subarray(summed - at));
      summed = at + piece.length;
    }
    const from = at;
    try {
      at = await patiently(() => sendPiece(uploadId, from, piece, options.signal), options);
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      if (thrown.code === 'files.wrong_offset') {
        at = (await call(uploadState, { params: { uploadId } })).received;
        if (at > summed) throw thrown;
      } else if (thrown.code === 'files.upload_gone' && restarts < 2) {
        // The server was started anew, or it was away too long: what was sent is lost, the file is not.
        restarts++;
        uploadId = (await begin()).uploadId;
        at = 0;
      } else throw thrown;
    }
    options.onProgress?.(at / file.size);
  }
  return { uploadId, sha256: sum.end() };
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
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
