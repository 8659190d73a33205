import { expect, test } from 'vitest';
import { nearestNames } from './nearest-names.ts';

const names = ['send_event', 'start_chat', 'set_access', 'login'];

test.each([
  ['send_evnt', ['send_event']],
  ['sendEvent', ['send_event']],
  ['logn', ['login']],
  ['get_reports', []],
  ['x'.repeat(1_000_000), []],
])('%.20s is like %j', (word, near) => {
  expect(nearestNames(word, names)).toEqual(near);
});

test('the nearest comes first, and no more than three', () => {
  expect(nearestNames('abcx', ['abyz', 'abcd', 'abcx', 'abcxy'])).toEqual(['abcx', 'abcd', 'abcxy']);
});
