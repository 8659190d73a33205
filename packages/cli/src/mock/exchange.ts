/** A request as plain values, so that engines need neither node:http nor fetch. */
export interface MockRequest {
  method: string;
  /** Path below the surface's base path. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: string;
}

export interface MockAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Answers the requests of one surface. */
export type Engine = (request: MockRequest) => Promise<MockAnswer>;

/** An error of the mock itself: https://www.rfc-editor.org/rfc/rfc9457 */
export function problem(status: number, title: string, detail: string): MockAnswer {
  const body = JSON.stringify({ title, status, detail });
  return { status, headers: { 'content-type': 'application/problem+json' }, body };
}
