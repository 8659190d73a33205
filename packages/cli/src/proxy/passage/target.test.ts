import { expect, test } from 'vitest';
import { createTarget } from './target.ts';

test.each([
  ['https://api.example.com', '/api/v2', '/api/v2/x?a=b', '/api/v2/x?a=b'],
  ['https://api.example.com/', '/api/v2', '/api/v2/x', '/api/v2/x'],
  ['https://api.example.com/api/v2', '/api/v2', '/api/v2/x', '/api/v2/x'],
  ['https://api.example.com/api/v2/', '/api/v2', '/api/v2.0/x', '/api/v2.0/x'],
  ['https://gateway.example.com/chat', '/api/v2', '/api/v2/x', '/chat/api/v2/x'],
  ['https://gateway.example.com/chat/api/v2', '/api/v2', '/api/v2/x', '/chat/api/v2/x'],
  ['https://api.example.com/api/v2', '/api/v2', '/oauth/token', '/oauth/token'],
  ['https://api.example.com', '', '/agents', '/agents'],
  ['https://gateway.example.com/rest', '', '/agents', '/rest/agents'],
  ['https://api.example.com', '', 'http://127.0.0.1:4020/agents?a', '/agents?a'],
  ['https://api.example.com', '', 'http://127.0.0.1:4020', '/'],
])('with %s and the base path "%s", %s goes to %s', (upstream, basePath, requestTarget, path) => {
  expect(createTarget(upstream, basePath).pathFor(requestTarget)).toBe(path);
});

test.each([
  ['https://gateway.example.com/chat/api/v2/x?y', 'http://localhost:1/api/v2/x?y'],
  ['/chat/api/v2/x', '/api/v2/x'],
  ['https://gateway.example.com/login', 'https://gateway.example.com/login'],
  ['https://gateway.example.com.evil.example/chat/x', 'https://gateway.example.com.evil.example/chat/x'],
  ['//elsewhere.example.com/chat/x', '//elsewhere.example.com/chat/x'],
  ['x', 'x'],
])('an answer that leads to %s leads to %s', (location, expected) => {
  const target = createTarget('https://gateway.example.com/chat', '/api/v2');
  expect(target.locationFor(location, 'http://localhost:1')).toBe(expected);
});
