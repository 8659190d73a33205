import { expect, test } from 'vitest';
import { isFrom } from './webhook-call.ts';

const token = '26132406c42c96ba61ed42689b70f719';

test('a call with the token is from the webhook', () => {
  expect(isFrom({ event_type: 'chat_started', token }, token)).toBe(true);
});

test.each([
  [{ token: `${token}0` }],
  [{ token: token.slice(1) }],
  [{ token: `${token.slice(0, -1)}0` }],
  [{ token: '' }],
  [{ token: 5 }],
  [{}],
  [null],
  [undefined],
  ['text'],
])('%j is not', (body) => {
  expect(isFrom(body, token)).toBe(false);
});

test('without a token to compare with, nothing is', () => {
  expect(isFrom({ token: '' }, '')).toBe(false);
});
