import { expect, test } from 'vitest';
import { shownMediaType, shownName, shownValue } from './shown.ts';

test.each([
  ['Offline Message', '"Offline Message"'],
  ['chat_started', '"chat_started"'],
  ['v2.0', '"v2.0"'],
  ['jane@example.com', 'string of 16 characters'],
  ['+1 555 0100', 'string of 11 characters'],
  ['iosApnsURL', '"iosApnsURL"'],
  ['4f2e1c9a', 'string of 8 characters'],
  ['mUwKlNNjTQFLnYnCoe', 'string of 18 characters'],
  ['QYemYHIVQIfo', 'string of 12 characters'],
  ['hjdksrtplwq', 'string of 11 characters'],
  ['x'.repeat(81), 'string of 81 characters'],
  [404, '404'],
  [1363101900, 'number'],
  [true, 'true'],
  [null, 'null'],
  [{}, 'object'],
])('the value %j is shown as %s', (value, shown) => {
  expect(shownValue(value)).toBe(shown);
});

test.each([
  ['customVariables', 'customVariables'],
  ['tag[]', 'tag[]'],
  ['jane@example.com', '*'],
  ['2026-11-21', '*'],
  ['a/b', '*'],
  ['', '*'],
])('the name %j is shown as %s', (name, shown) => {
  expect(shownName(name)).toBe(shown);
});

test('a media type is shown if it is one', () => {
  expect(shownMediaType('application/xml')).toBe('application/xml');
  expect(shownMediaType('x@example.com')).toBe('something else');
});
