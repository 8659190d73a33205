import { expect, test } from 'vitest';
import { violationsHeader, withMessage } from './violations.ts';

test('a header with violations is ASCII and of a bearable length', () => {
  const header = violationsHeader([{ path: 'body.näme', message: 'line\nbreak' }]);
  expect(header).toMatch(/^[\x20-\x7e]+$/);
  expect(JSON.parse(header)).toEqual([{ path: 'body.näme', message: 'line\nbreak' }]);
  expect(violationsHeader([{ path: '', message: 'x'.repeat(20_000) }]).length).toBeLessThanOrEqual(8_000);
});

test('the message is put where its pointer says, and the rest stays', () => {
  expect(withMessage({ code: 1, message: 'a' }, '/message', 'b')).toEqual({ code: 1, message: 'b' });
  expect(withMessage({ error: { type: 'x', message: 'a' } }, '/error/message', 'b')).toEqual({
    error: { type: 'x', message: 'b' },
  });
});

test('a body without that place stays as it is', () => {
  expect(withMessage({ code: 1 }, '/message', 'b')).toEqual({ code: 1 });
  expect(withMessage('text', '/message', 'b')).toBe('text');
});
