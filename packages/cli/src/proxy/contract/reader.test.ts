import { expect, test } from 'vitest';
import { createReader } from './reader.ts';
import { createResolve, type Schema as PlainSchema } from './schema.ts';

interface Schema extends PlainSchema {
  pattern?: string;
  maxLength?: number;
}

const text: Schema = { type: 'string' };
const whole: Schema = { type: 'integer' };

function found(value: unknown, schema: Schema): string[] {
  const document = { components: { schemas: { Cat: cat, Dog: dog } } };
  const read = createReader(createResolve(document));
  return read(value, schema).map(({ kind, path, expected, received }) => {
    return `${kind} at /${path.join('/')}: ${expected}, not ${received}`;
  });
}

const cat: Schema = {
  type: 'object',
  required: ['type'],
  properties: { type: { const: 'cat' }, lives: whole, name: text },
};
const dog: Schema = { type: 'object', required: ['type'], properties: { type: { const: 'dog' }, tricks: text } };
const pet: Schema = { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] };

const open: Schema = { anyOf: [{ ...text, enum: ['a', 'b'] }, text] };
const reasons: Schema = { anyOf: [{ const: 'a' }, { const: 'b' }, text] };
const object = (properties: Record<string, Schema>): Schema => ({ type: 'object', properties });

const digit: Schema = { pattern: '^\\d$' };

const cases: [name: string, value: unknown, schema: Schema, findings: string[]][] = [
  ['a documented value', 'a', open, []],
  ['a new value', 'c', open, ['undocumented-value at /: one of "a","b", not "c"']],
  ['a new value among constants', 'c', reasons, ['undocumented-value at /: one of "a","b", not "c"']],
  ['a value of a closed enum', 'c', { enum: ['a', 'b'] }, ['undocumented-value at /: one of "a","b", not "c"']],
  ['a value that is open by purpose', 'c', { ...open, 'x-open-enum': 'Any.' }, []],
  ['another type in an open enum', 1, open, ['wrong-type at /: string, not integer']],
  ['a new field', { a: '', b: 1 }, object({ a: text }), ['undocumented-field at /b: no such field, not integer']],
  [
    'a new field that is named like a value',
    { 'a@b.c': 1 },
    object({ a: text }),
    ['undocumented-field at /*: no such field, not integer'],
  ],
  [
    'a name that objects have already',
    JSON.parse('{"__proto__":1}'),
    object({ a: text }),
    ['undocumented-field at /__proto__: no such field, not integer'],
  ],
  ['fields of both parts', { a: '', b: '' }, { ...object({ a: text }), allOf: [object({ b: text })] }, []],
  [
    'a field of neither part',
    { c: '' },
    { ...object({ a: text }), allOf: [object({ b: text })] },
    ['undocumented-field at /c: no such field, not string'],
  ],
  ['an object of any fields', { a: 1 }, { type: 'object' }, []],
  [
    'an entry of a map',
    { x: 'y' },
    { type: 'object', additionalProperties: whole },
    ['wrong-type at /*: integer, not string'],
  ],
  [
    'a name of an entry',
    { x: 1 },
    { type: 'object', propertyNames: digit, additionalProperties: whole },
    ['undocumented-field at /x: a name that must match pattern "^\\d$", not integer'],
  ],
  ['an item', ['a', 1], { type: 'array', items: text }, ['wrong-type at /1: string, not integer']],
  [
    'twins',
    [1, 1],
    { type: 'array', items: whole, uniqueItems: true },
    ['invalid-value at /: no two items that are equal, not array of 2 items'],
  ],
  ['a number for whole numbers', 1.5, whole, ['wrong-type at /: integer, not number']],
  ['a whole number for numbers', 1, { type: 'number' }, []],
  [
    'a text that is too long',
    'jane@example.com',
    { ...text, maxLength: 3 },
    ['invalid-value at /: must NOT have more than 3 characters, not string of 16 characters'],
  ],
  ['a branch', { type: 'cat', lives: 9 }, pet, []],
  ['a wrong field of a branch', { type: 'cat', lives: 'nine' }, pet, ['wrong-type at /lives: integer, not string']],
  [
    'a field of another branch',
    { type: 'dog', lives: 9 },
    pet,
    ['undocumented-field at /lives: no such field, not integer'],
  ],
  ['a new branch', { type: 'cow', milk: 1 }, pet, ['undocumented-value at /type: one of "cat","dog", not "cow"']],
  ['no branch', { lives: 9 }, pet, ['missing-field at /type: a value, not nothing']],
  ['a type of no branch', 1, { anyOf: [text, { type: 'null' }] }, ['wrong-type at /: string or null, not integer']],
  ['the likelier spelling', 1, { anyOf: [whole, { ...text, deprecated: true }] }, []],
];

test.each(cases)('%s', (_, value, schema, findings) => {
  expect(found(value, schema)).toEqual(findings);
});

const lessLikely: [what: string, value: unknown, schema: Schema, place: string][] = [
  ['type', '1', { anyOf: [whole, { ...text, deprecated: true }] }, '/'],
  ['value', 'c', { anyOf: [{ enum: ['a'] }, { const: 'c', deprecated: true }, text] }, '/'],
  ['name', { b: 1 }, object({ a: whole, b: { ...whole, deprecated: true } }), '/b'],
];

test.each(lessLikely)('the less likely %s is told as such', (_, value, schema, place) => {
  const finding = 'the likelier of the documented spellings or types, not the less likely one';
  expect(found(value, schema)).toEqual([`deprecated-field at ${place}: ${finding}`]);
});
