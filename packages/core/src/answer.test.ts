import { describe, expect, test } from 'vitest';
import { decode } from './answer.ts';
import { caught, surface } from './testing/connection.ts';

const request = {
  operationId: 'agents.get',
  method: 'GET',
  path: '/agents/a',
  url: 'https://api.example.com/v4/agents/a?secret=no',
  headers: {},
};

function answer(status: number, content: string, headers: Record<string, string> = {}) {
  const isJson = /^[{["\d]/.test(content);
  const init = { status, headers: { ...(isJson && { 'content-type': 'application/json' }), ...headers } };
  return decode(surface, request, { response: new Response(null, init), content }, undefined);
}

async function failure(...args: Parameters<typeof answer>) {
  return caught((async () => answer(...args))());
}

describe('the data of an answer', () => {
  test.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON', 'application/problem+json'])(
    'is parsed if its type is %s',
    (type) => {
      expect(answer(200, '{"id":"a"}', { 'content-type': type }).data).toEqual({ id: 'a' });
    },
  );

  test.each(['null', 'false', '0', '""', '[]'])('is %s if that is the JSON', (content) => {
    expect(answer(200, content, { 'content-type': 'application/json' }).data).toEqual(JSON.parse(content));
  });

  test.each(['text/html', 'text/plain', 'application/jsonp', 'application/xml'])(
    'is the text itself if its type is %s',
    (type) => {
      expect(answer(200, '{"id":"a"}', { 'content-type': type }).data).toBe('{"id":"a"}');
    },
  );

  test('is undefined if there is none, whatever the type', () => {
    expect(answer(204, '').data).toBeUndefined();
    expect(answer(200, '', { 'content-type': 'application/json' }).data).toBeUndefined();
  });

  test('comes with the response', () => {
    expect(answer(201, '{}', { 'x-request-id': 'r-1' }).response).toMatchObject({ status: 201 });
  });
});

describe('an error', () => {
  test('has what the vendor says of it', async () => {
    const body = { error: { code: 'no_luck', message: 'Not today' } };
    const error = await failure(404, JSON.stringify(body), { 'x-request-id': 'r-1' });
    expect(error).toMatchObject({ name: 'NotFoundError', kind: 'not-found', status: 404, isDocumented: true, body });
    expect(error).toMatchObject({ method: 'GET', path: '/agents/a', code: 'no_luck', reason: 'Not today' });
    expect(error).toMatchObject({ requestId: 'r-1' });
    expect(error.message).toBe('GET /agents/a answered 404: Not today (code no_luck)');
  });

  test.each([
    [
      { code: 0, message: 'a' },
      { code: 0, reason: 'a' },
    ],
    [
      { code: true, message: 5 },
      { code: undefined, reason: undefined },
    ],
    [{ code: null }, { code: undefined, reason: undefined }],
  ])('has code and reason only as number and text: %j', async (error, known) => {
    expect(await failure(400, JSON.stringify({ error }))).toMatchObject(known);
  });

  test.each(['[]', '"no"', '12', '{"error":null}', '{}', '{"error":"no"}'])(
    'has neither if the body is %s',
    async (content) => {
      const error = await failure(500, content);
      expect(error).toMatchObject({ body: JSON.parse(content), code: undefined, reason: undefined });
      expect(error.message).toBe('GET /agents/a answered 500');
    },
  );

  test.each([
    ['nothing', '', {}, undefined],
    ['a page', '<h1>Bad gateway</h1>', { 'content-type': 'text/html' }, '<h1>Bad gateway</h1>'],
    ['a page that says it is JSON', '<h1>', { 'content-type': 'application/json' }, '<h1>'],
  ])('keeps its status with %s as body', async (_, content, headers, body) => {
    expect(await failure(502, content, headers)).toMatchObject({ kind: 'server', status: 502, body });
  });

  test('says whether the spec describes its status', async () => {
    expect(await failure(400, '{}')).toMatchObject({ isDocumented: true });
    expect(await failure(418, '{}')).toMatchObject({ isDocumented: false });
  });
});

test.each(['{"id":', 'not json', '<p>'])('an answer that is not the JSON it says is an error: %s', async (content) => {
  const error = await failure(200, content, { 'content-type': 'application/json' });
  expect(error).toMatchObject({ name: 'ServerError', status: 200, body: content, isDocumented: false });
  expect(error.message).toBe('GET /agents/a answered 200: the body is not the JSON it says');
  expect(error.cause).toBeInstanceOf(SyntaxError);
});
