import type { Auth } from './auth.ts';
import type { Observers } from './events.ts';
import type { Validation } from './validation.ts';

/** The part of `fetch` that a client needs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How a client is set up. */
export interface ClientOptions<A extends Auth = Auth, BaseUrl extends string = string> extends Observers {
  /** Credentials: `{ token }` or `{ username, password }`, as far as the API takes them. */
  auth: A;
  /** Where the API is, path included. The vendor's address by default; a mock's, for example, `http://127.0.0.1:4010/v4`. */
  baseUrl?: BaseUrl | (string & {});
  /** Stands in for the platform's `fetch`. */
  fetch?: Fetch;
  /** What `fetch` takes besides, such as the `dispatcher` of Node with its proxies and certificates. */
  fetchOptions?: object;
  /** Milliseconds a call may take, retries and waiting and body included; `Infinity` for no end. 30,000 by default. */
  timeout?: number;
  /** Milliseconds each try of a call may take. Without it, only `timeout` counts. */
  attemptTimeout?: number;
  /**
   * How often a call that fails in passing is tried again: GET, PUT and DELETE after 408, 429, 500, 502, 503, 504 or a
   * broken connection; any call after 429, or 503 with `Retry-After`. 2 by default.
   */
  retries?: number;
  /** `false` sends calls at once, even if the vendor's rate limit is used up. Otherwise they wait for their turn. */
  rateLimit?: boolean;
  /** Headers that are sent with every call. */
  headers?: Record<string, string>;
  /** Checks what is sent and what comes back against the spec: what the `validators` entry of the package gives. */
  validation?: Validation;
}

/** What one call can have of its own. */
export interface CallOptions {
  /** Ends the call. */
  signal?: AbortSignal | undefined;
  /** Milliseconds this call may take, retries and waiting and body included; `Infinity` for no end. */
  timeout?: number | undefined;
  /** Milliseconds each try of this call may take. */
  attemptTimeout?: number | undefined;
  /** How often this call is tried again. */
  retries?: number | undefined;
  /** Says that the call may be repeated, whatever its method, or that it may not. */
  idempotent?: boolean | undefined;
  /** Headers that are sent with this call. */
  headers?: Record<string, string> | undefined;
}

/** The same for an operation that takes a form as well as JSON. */
export interface FormCallOptions extends CallOptions {
  /** Sends the body as a form. */
  form?: boolean | undefined;
}
