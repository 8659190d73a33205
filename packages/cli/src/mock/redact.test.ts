import { expect, test } from 'vitest';
import { redact } from './redact.ts';

test.each([
  ['/agents?group=1&x', '/agents?group=1&x'],
  ['/agents?access_token=abc&group=1', '/agents?access_token=[redacted]&group=1'],
  [
    '/a?apiKey=b&api_key=c&X-Api-Key=d&key=e',
    '/a?apiKey=[redacted]&api_key=[redacted]&X-Api-Key=[redacted]&key=[redacted]',
  ],
  ['/a?Pass%77ord=b=c&signature=d', '/a?Pass%77ord=[redacted]&signature=[redacted]'],
  ['/a?%=b', '/a?%=b'],
  ['http://user:secret@127.0.0.1/a', '/a'],
])('%s', (target, redacted) => {
  expect(redact(target)).toBe(redacted);
});

test('a target of any length becomes a line that can be read', () => {
  expect(redact(`/${'a'.repeat(64_000)}`)).toHaveLength(2_001);
});
