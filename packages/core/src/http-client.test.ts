import { assertType, expectTypeOf, test } from 'vitest';
import type { HttpAnswer, HttpClient } from './http-client.ts';

interface Thing {
  size: number;
  kind: 'big' | (string & {});
}

interface Json<T> {
  headers: object;
  content: { 'application/json': T };
}

interface Create {
  parameters: { query?: never; path?: never };
  requestBody: { content: { 'application/json': Thing } };
  responses: { 201: Json<Thing>; 400: Json<{ code: number }> };
}

interface List {
  parameters: { query?: { page?: number }; path?: never };
  requestBody?: never;
  responses: { 200: Json<Thing[]>; 500: Json<{ message: string }> };
}

interface Remove {
  parameters: { query: { force: boolean }; path: { id: string } };
  requestBody?: { content: { 'application/json': string[] } };
  responses: { 204: { headers: object; content?: never }; 404: Json<{ code: number }> };
}

interface Paths {
  '/things': { get: List; post: Create; put?: never; delete?: never };
  '/things/{id}': { get?: never; delete: Remove };
}

// Only the types are looked at; nothing is sent.
const answer = async () => ({}) as never;
const http: HttpClient<Paths> = {
  GET: answer,
  PUT: answer,
  POST: answer,
  PATCH: answer,
  DELETE: answer,
  use() {},
  eject() {},
};

test('answers are data or error, with open enums as they are', () => {
  expectTypeOf(http.GET('/things')).resolves.toEqualTypeOf<HttpAnswer<List>>();
  expectTypeOf<HttpAnswer<List>['data']>().toEqualTypeOf<Thing[] | undefined>();
  expectTypeOf<HttpAnswer<List>['error']>().toEqualTypeOf<{ message: string } | undefined>();
  expectTypeOf<HttpAnswer<Remove>['data']>().toEqualTypeOf<undefined>();
});

test('what is optional may be left out', () => {
  http.GET('/things', { params: { query: { page: 2 } }, signal: AbortSignal.abort() });
  http.DELETE('/things/{id}', { params: { path: { id: 'a' }, query: { force: true } } });
  http.DELETE('/things/{id}', { params: { path: { id: 'a' }, query: { force: true } }, body: ['x'] });
  assertType<Thing>({ size: 1, kind: 'unheard of' });
});

test('what is wrong does not compile', () => {
  // @ts-expect-error the path does not exist
  http.GET('/nothing');
  // @ts-expect-error the path has no such method
  http.GET('/things/{id}');
  // @ts-expect-error the body is missing
  http.POST('/things');
  // @ts-expect-error the body has a wrong field
  http.POST('/things', { body: { size: '1', kind: 'big' } });
  // @ts-expect-error the query has another name
  http.GET('/things', { params: { query: { pageIndex: 1 } } });
  // @ts-expect-error the path parameter is missing
  http.DELETE('/things/{id}', { params: { query: { force: true } } });
  // @ts-expect-error there is no body to send
  http.GET('/things', { body: {} });
});
