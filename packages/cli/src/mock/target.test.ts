import { expect, test } from 'vitest';
import { parseTarget } from './target.ts';

test.each([
  ['/agents', '/agents', ''],
  ['/agents?group=1&a=b+c%2B', '/agents', 'group=1&a=b+c%2B'],
  ['/a%20b+c?x?y#z', '/a%20b+c', 'x%3Fy='],
  ['http://127.0.0.1:4010/agents?a=1', '/agents', 'a=1'],
  ['https://example.com', '/', ''],
  ['http://example.com?a=1', '/', 'a=1'],
  ['//agents', '//agents', ''],
  ['*', '*', ''],
  ['', '/', ''],
])('%s', (target, path, query) => {
  const parsed = parseTarget(target);
  expect({ path: parsed.path, query: String(parsed.query) }).toEqual({ path, query });
});
