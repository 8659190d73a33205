import type { IncomingHttpHeaders } from 'node:http';

/** A body as it passed, without its content encoding; or why there is none to look at. */
export type CapturedBody = { bytes: Buffer } | { notChecked: string };

export interface CapturedRequest {
  method: string;
  /** As it came, without the query. */
  path: string;
  query: string;
  headers: IncomingHttpHeaders;
  body: CapturedBody;
}

export interface CapturedResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: CapturedBody;
}
