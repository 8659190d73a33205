import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { brokenLiteral, indented, literal } from './literal.ts';

test.each([
  [null, 'null'],
  [true, 'true'],
  [-1.5, '-1.5'],
  [undefined, 'undefined'],
  ['', "''"],
  ["Leo's", "'Leo\\'s'"],
  ['say "hi"', `'say "hi"'`],
  ['a\\"b\\', `'a\\\\"b\\\\'`],
  ['a\nb\tc', "'a\\nb\\tc'"],
  ['Grüße 👋', "'Grüße 👋'"],
  [[], '[]'],
  [{}, '{}'],
  [[1, 'a', []], "[1, 'a', []]"],
  [{ a: 1, 'b-c': { d: [] }, '1e': 2, $f_1: 3, "g'": 4 }, "{ a: 1, 'b-c': { d: [] }, '1e': 2, $f_1: 3, 'g\\'': 4 }"],
])('%j is written %s', (value, text) => {
  expect(literal(value)).toBe(text);
});

test('what fits into the width stays on one line, what is wider does not', () => {
  expect(literal({ a: 'bcd' }, 12)).toBe("{ a: 'bcd' }");
  expect(literal({ a: 'bcd' }, 11)).toBe("{\n  a: 'bcd',\n}");
});

test('only what is too wide is broken up', () => {
  const value = {
    id: 'c-1',
    tags: ['first', 'second', 'third'],
    more: { list: [], none: {} },
    deep: [{ a: 'long', b: 'text' }],
  };
  expect(literal(value, 29)).toBe(`{
  id: 'c-1',
  tags: [
    'first',
    'second',
    'third',
  ],
  more: {
    list: [],
    none: {},
  },
  deep: [
    { a: 'long', b: 'text' },
  ],
}`);
  expect(literal(value, 40).split('\n').slice(1, 4)).toEqual([
    "  id: 'c-1',",
    "  tags: ['first', 'second', 'third'],",
    '  more: { list: [], none: {} },',
  ]);
});

test.each([[[]], [{}], ['text that cannot be broken up'], [5]])('%j has no lines to break into', (value) => {
  expect(brokenLiteral(value, 0)).toBe(literal(value));
});

test('a broken literal is still the value, texts with line ends included', () => {
  const value = { "it's": ['a\n  b', '\\', '\u2028', '`$x`'], nested: [[{ 'x y': null }], {}, []], é: "'" };
  for (const width of [0, 20, 80]) expect(runInNewContext(`(${literal(value, width)})`)).toEqual(value);
});

test('each line is indented', () => {
  expect(indented('{\n  a,\n}')).toBe('  {\n    a,\n  }');
});
