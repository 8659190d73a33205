import type { Auth } from './auth.ts';

/** The part of `fetch` that a client needs. */
export type Fetch = (request: Request) => Promise<Response>;

/** How a client is set up. */
export interface ClientOptions<A extends Auth = Auth> {
  /** Credentials: `{ token }` or `{ username, password }`, as far as the API takes them. */
  auth: A;
  /** Where the API is, path included. The vendor's address by default; a mock's, for example, `http://127.0.0.1:4010/v4`. */
  baseUrl?: string;
  /** Stands in for the platform's `fetch`. */
  fetch?: Fetch;
  /** Milliseconds a call may take, retries and body included; `Infinity` for no end. 30,000 by default. */
  timeout?: number;
  /**
   * How often a call that fails in passing is tried again: GET, PUT and DELETE after 408, 429, 500, 502, 503, 504 or a
   * broken connection; any call after 429, or 503 with `Retry-After`. 2 by default.
   */
  retries?: number;
  /** Headers that are sent with every call. */
  headers?: Record<string, string>;
}

/** What one call can have of its own. */
export interface CallOptions {
  /** Ends the call. */
  signal?: AbortSignal;
  /** Milliseconds this call may take, retries and body included; `Infinity` for no end. */
  timeout?: number;
  /** How often this call is tried again. */
  retries?: number;
  /** Says that the call may be repeated, whatever its method. */
  idempotent?: boolean;
  /** Headers that are sent with this call. */
  headers?: Record<string, string>;
}
