import { describe, expect, test } from 'vitest';
import { ArgumentError } from './errors/argument-error.ts';
import { fillPath, parameterNames } from './path.ts';

test('names of parameters come in the order of the template', () => {
  expect(parameterNames('/chats/{chatId}/notes/{id}:pin')).toEqual(['chatId', 'id']);
});

test('values are encoded, so that they stay in their segment', () => {
  expect(fillPath('a.get', '/a/{id}/b/{n}', ['x/y?z#é', 7])).toBe('/a/x%2Fy%3Fz%23%C3%A9/b/7');
});

describe('values that lead elsewhere are refused', () => {
  test.each([
    ['', '""'],
    ['.', '"."'],
    ['..', '".."'],
    [undefined, 'undefined'],
    [null, 'null'],
    [{}, 'object'],
  ])('%o', (value, shown) => {
    const fill = () => fillPath('agents.get', '/agents/{id}', [value]);
    expect(fill).toThrow(ArgumentError);
    expect(fill).toThrow(`agents.get: path parameter "id" must be a text or number, not ${shown}`);
  });
});
