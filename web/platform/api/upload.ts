/** Uploading one file with progress. XMLHttpRequest, because fetch cannot tell how much has gone up. */
import type { AnyEndpoint, ReplyOf } from '../../../contracts/base/endpoint.ts';
import { tellConnection } from '../connection.ts';
import { tellSignedOut } from '../signed-out.ts';
import { ApiError, errorOfReply, offlineError } from './api-error.ts';
import { urlOf } from './call.ts';
import { forgetUpload } from './unfinished-uploads.ts';
import { PIECES_FROM, sendPieces } from './upload-pieces.ts';

/** How an upload is watched and stopped. */
export interface UploadOptions {
  /** Told the part gone up, 0…1. */
  readonly onProgress?: (part: number) => void;
  /** The connection is lost and waited for, or there again. */
  readonly onWaiting?: (isWaiting: boolean) => void;
  readonly signal?: AbortSignal;
  /** Other fields of the form. */
  readonly fields?: Readonly<Record<string, string>>;
}

/**
 * Sends a file to an endpoint that declares `upload`. Checks the size first: nobody waits for 60 MB to be refused.
 * @throws ApiError with the server's code; `base.too_large` without asking it; `base.offline`
 */
export function upload<E extends AnyEndpoint>(
  endpoint: E,
  file: File,
  options: UploadOptions = {},
): Promise<ReplyOf<E>> {
  const rule = endpoint.upload;
  if (!rule) throw new Error(`${endpoint.name} takes no file`);
  if (file.size > rule.maxMb * 1024 * 1024) {
    return Promise.reject(new ApiError(0, { code: 'base.too_large', params: { limitMb: rule.maxMb } }));
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(options.fields ?? {})) form.append(name, value);
  if (file.size >= PIECES_FROM) return inPieces<ReplyOf<E>>(endpoint, rule.field, file, form, options);
  form.append(rule.field, file, file.name);
  return sent<ReplyOf<E>>(endpoint, form, options);
}

/**
 * The pieces first; then the endpoint is told where they are, with an empty file in the file's place. The pieces lie in one
 * server's memory: when it went away after the last of them, they are gone with it, and the file is sent once more.
 */
async function inPieces<R>(
  endpoint: AnyEndpoint,
  field: string,
  file: File,
  form: FormData,
  options: UploadOptions,
): Promise<R> {
  const { onProgress, onWaiting, signal } = options;
  for (let restarts = 0; ; restarts++) {
    const { uploadId, sha256 } = await sendPieces(endpoint.name, file, { onProgress, onWaiting, signal });
    form.set('uploadId', uploadId);
    form.set('sha256', sha256);
    form.set(field, new Blob([]), file.name);
    try {
      const reply = await sent<R>(endpoint, form, signal ? { signal } : {});
      forgetUpload(uploadId);
      return reply;
    } catch (thrown) {
      // No answer of ours (no server, or a proxy's page): the pieces may lie there still, and are asked for the next time.
      const isAway =
        thrown instanceof ApiError && (thrown.status === 0 || thrown.code === 'base.unavailable');
      // Any other answer ends it: what came in pieces is taken or refused as a whole.
      if (!isAway) forgetUpload(uploadId);
      if (!(thrown instanceof ApiError) || thrown.code !== 'files.upload_gone' || restarts > 0) throw thrown;
    }
  }
}

function sent<R>(endpoint: AnyEndpoint, form: FormData, options: UploadOptions): Promise<R> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(endpoint.method, urlOf(endpoint, {}));
    request.upload.onprogress = (e) => {
      if (e.lengthComputable) options.onProgress?.(e.loaded / e.total);
    };
    request.onload = () => {
      tellConnection(true);
      if (request.status >= 200 && request.status < 300) {
        resolve(JSON.parse(request.responseText) as R);
        return;
      }
      const error = errorOfReply(request.status, request.responseText);
      tellSignedOut(error);
      reject(error);
    };
    request.onerror = () => {
      tellConnection(false);
      reject(offlineError());
    };
    request.onabort = () => reject(offlineError());
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
