import { expect, test } from 'vitest';
import { recaseKeys } from './recase-keys.ts';

const text = { type: 'string' };
const schema = {
  properties: {
    isEnable: { type: 'boolean' },
    rules: { type: 'array', items: { properties: { routeTo: text } } },
    image: {
      oneOf: [
        { properties: { type: { const: 'a' }, imageId: text } },
        { properties: { type: { const: 'b' }, ImageID: text } },
      ],
    },
    free: { type: 'object' },
  },
};

test.each([
  [{ isenable: true }, { isEnable: true }],
  [
    { ISENABLE: true, isEnable: false },
    { ISENABLE: true, isEnable: false },
  ],
  [{ Rules: [{ ROUTETO: 'a' }, null] }, { rules: [{ routeTo: 'a' }, null] }],
  [{ image: { type: 'b', imageid: 'x' } }, { image: { type: 'b', ImageID: 'x' } }],
  [
    { unknown: 1, FREE: { Any: 1 } },
    { unknown: 1, free: { Any: 1 } },
  ],
  [[1], [1]],
  ['text', 'text'],
])('%j', (value, expected) => {
  expect(recaseKeys(value, schema)).toEqual(expected);
});

test('a key that objects have already is one like any other', () => {
  const value = recaseKeys(JSON.parse('{"__proto__":{"a":1}}'), schema) as object;
  expect(Object.hasOwn(value, '__proto__')).toBe(true);
});
