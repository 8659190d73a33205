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
  /** Milliseconds a call may take, its body included; `Infinity` for no end. 30,000 by default. */
  timeout?: number;
  /** Headers that are sent with every call. */
  headers?: Record<string, string>;
}

/** What one call can have of its own. */
export interface CallOptions {
  /** Ends the call. */
  signal?: AbortSignal;
  /** Milliseconds this call may take, its body included; `Infinity` for no end. */
  timeout?: number;
  /** Headers that are sent with this call. */
  headers?: Record<string, string>;
}
