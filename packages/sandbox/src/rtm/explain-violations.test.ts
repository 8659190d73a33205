import { expect, test } from 'vitest';
import { explainViolations } from './explain-violations.ts';

function violation(instancePath: string, keyword: string, params: object = {}, message = `fails ${keyword}`) {
  return { instancePath, keyword, params: { ...params }, message };
}

test.each([
  [violation('/a', 'required', { missingProperty: 'b' }), 'payload/a/b is missing'],
  [violation('', 'additionalProperties', { additionalProperty: 'b' }), 'payload/b is not known'],
  [violation('/a', 'enum', { allowedValues: ['x', 1] }), 'payload/a must be one of x, 1'],
  [violation('/a/0', 'const', { allowedValue: 'x' }), 'payload/a/0 must be x'],
  [violation('/a', 'type', {}, 'must be string'), 'payload/a must be string'],
])('%j is explained as %s', (one, text) => {
  expect(explainViolations('payload', [one])).toBe(text);
});

test('of the branches of a union, those that get furthest are explained, each once', () => {
  const violations = [
    violation('/a', 'type', {}, 'must be string'),
    violation('/a/b', 'type', {}, 'must be number'),
    violation('/a/b', 'type', {}, 'must be number'),
    violation('/a/b', 'const', { allowedValue: 1 }),
    violation('/a/b', 'oneOf', {}, 'must match exactly one schema'),
  ];
  expect(explainViolations('', violations)).toBe('a/b must be number, or a/b must be 1');
});
