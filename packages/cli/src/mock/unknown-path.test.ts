import { expect, test } from 'vitest';
import { surfaceOf } from '../testing/surfaces.ts';
import { createRouter } from './router.ts';
import { unknownPath } from './unknown-path.ts';

const agents = surfaceOf('agents', { paths: { '/agents': ['GET', 'POST'], '/agents/{login}': ['GET'] } });
const chat = surfaceOf('chat', { basePath: '/api/v2', paths: { '/chat/campaigns': ['GET'], '/chat/bans': ['GET'] } });
const newer = surfaceOf('newer', { basePath: '/api/v3', paths: { '/chat/campaigns': ['GET'] } });

function refused(method: string, path: string) {
  const { near, refusal } = unknownPath(method, path, [agents, chat], createRouter([agents, chat, newer])(path));
  return { near: near?.surface, status: refusal.status, message: refusal.message };
}

test('a mistake in a path is answered with the paths that are near, the nearest first', () => {
  expect(refused('GET', '/api/v2/chat/campaign')).toEqual({
    near: 'chat',
    status: 404,
    message:
      'There is no GET /api/v2/chat/campaign. Near: GET /api/v2/chat/campaigns (chat); GET /api/v2/chat/bans (chat).',
  });
});

test.each([
  ['a missing base path', '/chat/campaigns', 'Near: GET /api/v2/chat/campaigns (chat)'],
  ['another case', '/AGENTS/7', 'Near: GET /agents/{login} (agents)'],
  ['a missing part', '/api/v2/chat//bans', 'where a part is empty. Near: GET /api/v2/chat/bans (chat)'],
  [
    'a path of a surface that is not served',
    '/api/v3/chat/campaigns',
    'It is a path of newer, which is not served here. Served: agents, chat.',
  ],
  ['a path like none', '/nothing/of/the/kind', 'Paths begin with: / (agents), /api/v2 (chat).'],
])('%s', (_, path, message) => {
  expect(refused('GET', path).message).toContain(message);
});

test('a near path that lacks the method is shown with those it has', () => {
  expect(refused('DELETE', '/agent').message).toContain('Near: GET, POST /agents (agents)');
});

test('a path of any length is answered in a short message', () => {
  expect(refused('GET', `/${'a/'.repeat(50_000)}`).message.length).toBeLessThan(400);
  expect(refused('GET', `/${'a'.repeat(100_000)}`).message.length).toBeLessThan(400);
});
