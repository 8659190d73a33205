import type { Violation } from './violations.ts';

/** A request as plain values, so that neither node:http nor fetch is needed to answer it. */
export interface MockRequest {
  method: string;
  /** What stands between method and version in an HTTP request: `/agents?group=1`. */
  target: string;
  /** By names in small letters. */
  headers: Record<string, string>;
  /** What came, still compressed if it was sent so; undefined if it is longer than the limit. */
  body: Uint8Array | undefined;
}

export interface MockAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A request for an operation of a surface. */
export interface OperationRequest {
  /** As the spec has it: `GET`. */
  method: string;
  /** As the spec has it: `/agents/{login}`. */
  template: string;
  /** Path below the base path, in the spec's spelling: `/agents/john.doe@example.com`. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: string;
}

/** Answers the requests of one surface; throws a Refusal if one is wrong. */
export type Engine = (request: OperationRequest) => Promise<MockAnswer>;

/** What is told of a request and its answer. Secrets in the path are left out. */
export interface Exchange {
  /** When the request came, as an ISO time. */
  time: string;
  /** The first that has the path; undefined if none has. */
  surface: string | undefined;
  method: string;
  /** With query. */
  path: string;
  status: number;
  milliseconds: number;
  violations: readonly Violation[];
}
