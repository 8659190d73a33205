import { expect, test } from 'vitest';
import type { Surface } from '../surfaces.ts';
import { createDispatcher } from './dispatcher.ts';
import type { MockRequest } from './exchange.ts';

const surface = (id: string, basePath: string): Surface => ({
  surface: id,
  basePath,
  title: id,
  version: '1',
  errorFields: { code: '/code', message: '/message' },
  operations: 1,
  curl: '',
});
const surfaces = [surface('root', ''), surface('four', '/v4'), surface('four-beta', '/v4/beta')];

const get = (path: string): MockRequest => ({
  method: 'GET',
  path,
  query: new URLSearchParams(),
  headers: {},
  body: '',
});

function dispatcherOf(known: Surface[]) {
  const created: string[] = [];
  const dispatch = createDispatcher(known, async ({ surface: id }) => {
    created.push(id);
    return async ({ path }) => ({ status: 200, headers: {}, body: `${id} ${path}` });
  });
  return { dispatch, created };
}

test.each([
  ['/v4/agents', 'four /agents'],
  ['/v4', 'four /'],
  ['/v4/beta/agents', 'four-beta /agents'],
  ['/v4beta/agents', 'root /v4beta/agents'],
  ['/agents', 'root /agents'],
])('%s goes to %s', async (path, body) => {
  const { dispatch } = dispatcherOf(surfaces);
  expect(await dispatch(get(path))).toMatchObject({ status: 200, body });
});

test('an engine is made once, when its surface is first used', async () => {
  const { dispatch, created } = dispatcherOf(surfaces);
  expect(created).toEqual([]);
  await Promise.all([dispatch(get('/v4/a')), dispatch(get('/v4/b'))]);
  expect(created).toEqual(['four']);
});

test('an engine that cannot be made is tried again at the next call', async () => {
  let attempts = 0;
  const dispatch = createDispatcher(surfaces, async () => {
    attempts += 1;
    throw new Error('broken');
  });
  await expect(dispatch(get('/v4/a'))).rejects.toThrow('broken');
  await expect(dispatch(get('/v4/a'))).rejects.toThrow('broken');
  expect(attempts).toBe(2);
});

test('a path of no surface is answered with the paths there are', async () => {
  const { dispatch } = dispatcherOf([surface('four', '/v4')]);
  const { status, body } = await dispatch(get('/v5/agents'));
  expect(status).toBe(404);
  expect(JSON.parse(body).detail).toBe('No mocked API has the path /v5/agents. These begin with: /v4 (four).');
});
