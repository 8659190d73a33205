import { ColloquyError, type ErrorKind } from './colloquy-error.ts';

/** What an {@link ApiError} knows of the call that failed. */
export interface Failure {
  readonly method: string;
  /** Path of the call below the base URL, without the query. */
  readonly path: string;
  readonly status: number;
  /** Whether the spec describes this status and the body that comes with it. */
  readonly isDocumented: boolean;
  readonly headers: Headers;
  /** Body of the answer: parsed if it is JSON, text otherwise. */
  readonly body: unknown;
  /** The vendor's own code, if the answer has one. */
  readonly code?: number | string | undefined;
  /** The vendor's own message, if the answer has one. */
  readonly reason?: string | undefined;
}

/** The server answered with an error. Subclasses say which. */
export class ApiError extends ColloquyError implements Failure {
  readonly kind: ErrorKind = 'api';
  declare readonly method: string;
  declare readonly path: string;
  readonly status: number;
  readonly isDocumented: boolean;
  readonly headers: Headers;
  readonly body: unknown;
  readonly code: number | string | undefined;
  readonly reason: string | undefined;

  constructor(failure: Failure, options?: ErrorOptions) {
    const { method, path, status, code, reason } = failure;
    const detail = reason ? `: ${reason}` : '';
    super(`${method} ${path} answered ${status}${detail}${code === undefined ? '' : ` (code ${code})`}`, {
      ...options,
      method,
      path,
    });
    this.isDocumented = failure.isDocumented;
    this.status = status;
    this.headers = failure.headers;
    this.body = failure.body;
    this.code = code;
    this.reason = reason;
  }

  /** What the server calls this request in its logs, if it says so. */
  get requestId(): string | undefined {
    return this.headers.get('x-request-id') ?? undefined;
  }
}
