import { expect, test } from 'vitest';
import { surfaceOf } from '../testing/surfaces.ts';
import { type CoreParts, createCore } from './core.ts';
import type { Exchange, MockRequest } from './exchange.ts';
import { createLocator } from './locate.ts';

const surface = surfaceOf('agents', {
  paths: { '/agents/{login}': ['GET', 'PUT'] },
  errorFields: { code: '/code', message: '/error' },
  errors: { 500: { code: 1, error: 'Failed.' } },
});
const clock = { now: () => 0, random: () => 0, wait: async () => {} };

function coreOf(parts: Partial<CoreParts> = {}) {
  return createCore({
    locate: createLocator([surface], [surface]),
    engineOf: async () => async (request) => ({ status: 200, headers: {}, body: JSON.stringify(request) }),
    delay: () => 0,
    clock,
    hurry: new AbortController().signal,
    onExchange: undefined,
    ...parts,
  });
}

const requestOf = (parts: Partial<MockRequest> = {}): MockRequest => {
  return { method: 'GET', target: '/agents/a%40b?x=1', headers: {}, body: new Uint8Array(), ...parts };
};

test('an engine gets the operation, and all that the client sent', async () => {
  const { body } = await coreOf()(requestOf({ method: 'PUT', headers: { a: 'b' }, body: Buffer.from('text') }));
  expect(JSON.parse(body)).toEqual({
    method: 'PUT',
    template: '/agents/{login}',
    path: '/agents/a%40b',
    query: {},
    headers: { a: 'b' },
    body: 'text',
  });
});

test('HEAD is answered as GET, without its body', async () => {
  const answer = await coreOf()(requestOf({ method: 'HEAD' }));
  const { body } = await coreOf()(requestOf());
  expect(answer).toMatchObject({ status: 200, headers: { 'content-length': String(body.length) }, body: '' });
});

test.each([
  ['that cannot be made', () => Promise.reject(new Error('broken'))],
  ['that fails', async () => () => Promise.reject(new Error('broken'))],
])("an engine %s is a 500 in the vendor's shape", async (_, engineOf) => {
  const { status, body } = await coreOf({ engineOf })(requestOf());
  expect(status).toBe(500);
  expect(JSON.parse(body)).toEqual({
    code: 1,
    error: 'This is a fault of the mock, not of your request: broken',
  });
});

test('a preflight request reaches no engine, and is told of all the same', async () => {
  const exchanges: Exchange[] = [];
  const answer = await coreOf({ onExchange: (exchange) => exchanges.push(exchange) })(
    requestOf({ method: 'OPTIONS', headers: { origin: 'https://a.example', 'access-control-request-method': 'PUT' } }),
  );
  expect(answer).toMatchObject({ status: 204, body: '', headers: { 'access-control-allow-methods': 'PUT' } });
  expect(answer.headers).not.toHaveProperty('content-length');
  expect(exchanges).toMatchObject([{ method: 'OPTIONS', status: 204 }]);
});
