import { describe, expect, test } from 'vitest';
import { multipart } from './multipart.ts';
import type { OperationInfo } from './operation.ts';
import { addQuery, encodeBody, isReplayable, lowerCased, readArguments } from './request.ts';

const pin: OperationInfo = {
  operationId: 'notes.pin',
  method: 'POST',
  path: '/chats/{chatId}/notes/{id}:pin',
  takes: ['body', 'query'],
};
const plain: OperationInfo = { operationId: 'agents.list', method: 'GET', path: '/agents', takes: [] };

describe('the arguments of a call', () => {
  const body = { text: 'a' };
  const query = { page: 2 };
  const options = { retries: 0 };

  test('are path parameters, then body, query and options', () => {
    const path = '/chats/a%2Fb/notes/7:pin';
    expect(readArguments(pin, ['a/b', 7, body, query, options])).toEqual({ path, body, query, options });
  });

  test('may end early', () => {
    const path = '/chats/a/notes/7:pin';
    expect(readArguments(pin, ['a', 7, body])).toEqual({ path, body, query: undefined, options: {} });
    expect(readArguments(pin, ['a', 7, undefined, query])).toEqual({ path, body: undefined, query, options: {} });
    expect(readArguments(plain, [])).toEqual({ path: '/agents', body: undefined, query: undefined, options: {} });
    expect(readArguments(plain, [options])).toEqual({ path: '/agents', body: undefined, query: undefined, options });
  });

  test('may have the query alone', () => {
    expect(readArguments({ ...plain, takes: ['query'] }, [query, options])).toMatchObject({ query, options });
  });

  test.each(['', '.', '..'])('are refused if a path parameter is %j', (id) => {
    expect(() => readArguments(pin, ['a', id])).toThrow(`notes.pin: path parameter "id" must be a text or number`);
  });
});

describe('a body', () => {
  const json = { 'content-type': 'application/json' };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  test('is JSON', () => {
    const body = { name: 'Änn', at: new Date(0), none: undefined, empty: null, list: [1] };
    const text = '{"name":"Änn","at":"1970-01-01T00:00:00.000Z","empty":null,"list":[1]}';
    expect(encodeBody(pin, body, {})).toEqual({ headers: json, body: text });
    expect(encodeBody(pin, ['a'], {})).toEqual({ headers: json, body: '["a"]' });
    expect(encodeBody(pin, null, {})).toEqual({ headers: json, body: 'null' });
    expect(encodeBody(pin, '', {})).toEqual({ headers: json, body: '""' });
  });

  test('is a form if the operation takes one, or the call asks for one', () => {
    const body = { name: 'Änn', tags: ['a', 'b'], requester: { mail: 'a@b' }, none: null };
    const text = 'name=%C3%84nn&tags=a&tags=b&requester[mail]=a%40b';
    expect(encodeBody({ ...pin, takes: ['form'] }, body, {})).toEqual({ headers: form, body: text });
    expect(encodeBody(pin, body, { form: true })).toEqual({ headers: form, body: text });
  });

  test('is what the operation makes of it', () => {
    const content = encodeBody({ ...pin, takes: ['multipart'], encode: multipart }, { a: 1 }, {});
    expect(content.headers).toEqual({});
    expect(Array.from(content.body as FormData)).toEqual([['a', '1']]);
  });

  test('that is left out is none', () => {
    expect(encodeBody(pin, undefined, {})).toEqual({ headers: {} });
  });

  test('can be sent again unless it is a stream', () => {
    for (const body of [undefined, 'text', new Blob(['a']), new FormData()]) expect(isReplayable({ body })).toBe(true);
    expect(isReplayable({ body: new ReadableStream() })).toBe(false);
  });
});

test.each([
  ['/a', undefined, '/a'],
  ['/a', {}, '/a'],
  ['/a', { b: undefined }, '/a'],
  ['/a', { b: 1, 'c[]': ['x', 'y'] }, '/a?b=1&c[]=x&c[]=y'],
  ['/a?include=x', { b: 1 }, '/a?include=x&b=1'],
  ['/a?include=x', {}, '/a?include=x'],
])('%s with %j as query is %s', (url, query, whole) => {
  expect(addQuery(url, query)).toBe(whole);
});

test('a query has the delimiters of its operation', () => {
  expect(addQuery('/a', { ids: [1, 2] }, { ids: ',' })).toBe('/a?ids=1,2');
});

test('header names are compared without regard to case', () => {
  expect({ ...lowerCased({ 'X-A': '1', 'x-b': '2' }), ...lowerCased({ 'x-a': '3' }) }).toEqual({
    'x-a': '3',
    'x-b': '2',
  });
  expect(lowerCased()).toEqual({});
});
