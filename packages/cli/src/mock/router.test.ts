import { expect, test } from 'vitest';
import { surfaceOf } from '../testing/surfaces.ts';
import { createRouter } from './router.ts';

const agents = surfaceOf('agents', { paths: { '/agents': ['GET'], '/agents/{login}': ['GET', 'PUT'] } });
const chat = surfaceOf('chat', {
  basePath: '/api/v2',
  basePathAliases: ['/api/v2.0'],
  caseInsensitive: { paths: true, keys: true },
  paths: { '/visitors/{id}': ['GET'], '/visitors/chatting': ['GET'], '/visitors/{id}/chatButton': ['GET'] },
});
const find = createRouter([agents, chat]);

test.each([
  ['/agents', 'agents /agents /agents'],
  ['/agents/', 'agents /agents /agents'],
  ['//agents', 'agents /agents /agents'],
  ['/agents/john.doe@example.com', 'agents /agents/{login} /agents/john.doe@example.com'],
  ['/agents/a%20b+c', 'agents /agents/{login} /agents/a%20b+c'],
  ['/%61gents', 'agents /agents /agents'],
  ['/api/v2/visitors/4', 'chat /visitors/{id} /visitors/4'],
  ['/api/v2.0/visitors/4', 'chat /visitors/{id} /visitors/4'],
  ['/api/v2//visitors/4', 'chat /visitors/{id} /visitors/4'],
  ['/API/v2/Visitors/Chatting', 'chat /visitors/chatting /visitors/chatting'],
  ['/api/v2/visitors/AbC/chatbutton', 'chat /visitors/{id}/chatButton /visitors/AbC/chatButton'],
])('%s leads to %s', (path, expected) => {
  const found = find(path);
  expect(`${found?.surface.surface} ${found?.template} ${found?.path}`).toBe(expected);
});

test.each(['/', '/Agents', '/agents/a/b', '/visitors/4', '/api/v2', '/api/v2/visitors//chatButton', '*'])(
  '%s leads nowhere',
  (path) => {
    expect(find(path)).toBeUndefined();
  },
);
