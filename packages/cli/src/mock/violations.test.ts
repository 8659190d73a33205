import { expect, test } from 'vitest';
import { violationsHeader } from './violations.ts';

test('a header with violations is ASCII', () => {
  const header = violationsHeader([{ path: 'body.näme', message: 'line\nbreak' }]);
  expect(header).toMatch(/^[\x20-\x7e]+$/);
  expect(JSON.parse(header)).toEqual([{ path: 'body.näme', message: 'line\nbreak' }]);
});

test('it has as many as fit, and is JSON in any case', () => {
  const violations = Array.from({ length: 1_000 }, (_, index) => ({ path: `body.${index}`, message: 'is wrong' }));
  const header = violationsHeader(violations);
  expect(header.length).toBeLessThanOrEqual(8_000);
  expect(JSON.parse(header)).toEqual(violations.slice(0, 125));
  expect(violationsHeader([{ path: '', message: 'x'.repeat(20_000) }])).toBe('[]');
});
