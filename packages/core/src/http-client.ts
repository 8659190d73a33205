import type { Middleware } from 'openapi-fetch';

/**
 * The openapi-fetch client with types of our own: openapi-fetch takes the `string & {}` of an open enum for an object,
 * and gives it a hundred properties. What it adds, variants for requests and answers, our bundles have already.
 */
export interface HttpClient<Paths> {
  GET: HttpMethod<Paths, 'get'>;
  PUT: HttpMethod<Paths, 'put'>;
  POST: HttpMethod<Paths, 'post'>;
  PATCH: HttpMethod<Paths, 'patch'>;
  DELETE: HttpMethod<Paths, 'delete'>;
  /** Adds middleware of openapi-fetch. It sees the calls of named methods too. */
  use(...middleware: Middleware[]): void;
  /** Takes middleware away. */
  eject(...middleware: Middleware[]): void;
}

type HttpMethod<Paths, Method extends string> = <Path extends PathsWith<Paths, Method>>(
  path: Path,
  ...init: InitOf<OperationAt<Paths, Path, Method>>
) => Promise<HttpAnswer<OperationAt<Paths, Path, Method>>>;

type PathsWith<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends { [M in Method]: object } ? Path : never;
}[keyof Paths];

type OperationAt<Paths, Path extends keyof Paths, Method extends string> = Paths[Path] extends {
  [M in Method]: infer Operation;
}
  ? Operation
  : never;

/** What a call by path gives: data or error, and the response. */
export type HttpAnswer<Operation> =
  | { data: BodyOf<Operation, Success>; error?: never; response: Response }
  | { data?: never; error: BodyOf<Operation, Failure<Operation>>; response: Response };

type Success = 200 | 201 | 202 | 203 | 204 | 205 | 206;
type Failure<Operation> = Exclude<StatusOf<Operation>, Success>;
type StatusOf<Operation> = Operation extends { responses: infer Responses } ? keyof Responses : never;

type BodyOf<Operation, Status> = Operation extends { responses: infer Responses }
  ? { [S in keyof Responses]: S extends Status ? ContentOf<Responses[S]> : never }[keyof Responses]
  : never;

type ContentOf<Response> = Response extends { content: infer Content } ? Content[keyof Content] : undefined;

type InitOf<Operation> =
  Record<never, never> extends Input<Operation>
    ? [init?: Input<Operation> & HttpOptions]
    : [init: Input<Operation> & HttpOptions];

type Input<Operation> = ParametersOf<Operation> & RequestBodyOf<Operation>;

type ParametersOf<Operation> = Operation extends { parameters: infer Parameters }
  ? Record<never, never> extends WithoutHeaders<Parameters>
    ? { params?: WithoutHeaders<Parameters> }
    : { params: WithoutHeaders<Parameters> }
  : { params?: never };

/** Headers that every call must have are sent by the client. */
type WithoutHeaders<Parameters> = {
  [Place in keyof Parameters as Place extends 'header' ? never : Place]: Parameters[Place];
};

type RequestBodyOf<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { body: Content[keyof Content] }
  : Operation extends { requestBody?: infer Body }
    ? { body?: ContentOf<NonNullable<Body>> }
    : { body?: never };

interface HttpOptions {
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** How the body of an answer is read. JSON by default; for anything else give `data` its type yourself. */
  parseAs?: 'json' | 'text' | 'blob' | 'arrayBuffer' | 'stream';
}
