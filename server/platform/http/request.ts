/** A request as the rest of the server sees it: parsed, validated, without any framework's face. */
import type { AnyEndpoint } from '../../../contracts/base/endpoint.ts';

/** One uploaded file, wholly in memory: the guard looks at it before any byte reaches a disk. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The other fields of the form. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What a route handler is given. */
export interface HttpRequest {
  readonly endpoint: AnyEndpoint;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly upload: UploadedFile | undefined;
  readonly cookie: string | undefined;
  readonly requestId: string;
  readonly address: string;
  /** Base of the URL the caller used, for links and QR codes. */
  readonly origin: string;
  /** Aborts when the caller of a raw endpoint (a stream) goes before its end; for all others it never does. */
  readonly signal: AbortSignal;
}

/** A reply that is not plain JSON: cookies to set, or bytes, or an event stream. */
export class HttpReply {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;

  constructor(body: unknown, options: { headers?: Record<string, string>; status?: number } = {}) {
    this.body = body;
    this.headers = options.headers ?? {};
    this.status = options.status ?? 200;
  }
}

/** An endpoint with what answers it. */
export interface BoundRoute {
  readonly endpoint: AnyEndpoint;
  /** Asked before a file is read into memory: a stranger's 50 MB are not. @throws what the caller is told */
  admit?(request: HttpRequest): Promise<unknown>;
  handle(request: HttpRequest): Promise<unknown>;
}
