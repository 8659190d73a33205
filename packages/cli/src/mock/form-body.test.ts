import { expect, test } from 'vitest';
import { readForm } from './form-body.ts';

const text = { type: 'string' };
const schema = {
  type: 'object',
  properties: {
    name: text,
    group: { type: 'integer' },
    price: { anyOf: [{ type: 'number' }, { type: 'null' }] },
    active: { type: 'boolean' },
    groups: { type: 'array', items: { type: 'integer' } },
    requester: { oneOf: [{ type: 'object', properties: { mail: text, age: { type: 'integer' } } }] },
    fields: { type: 'array', items: { type: 'object', properties: { name: text, value: { type: 'integer' } } } },
  },
};

test.each([
  ['name=Ann+Lee&group=1', { name: 'Ann Lee', group: 1 }],
  ['groups[]=1&groups[]=2', { groups: [1, 2] }],
  ['groups=1&groups=2', { groups: [1, 2] }],
  ['groups=1', { groups: [1] }],
  ['groups[0]=1&groups[1]=2', { groups: [1, 2] }],
  ['requester[mail]=a%40example.com&requester[age]=5', { requester: { mail: 'a@example.com', age: 5 } }],
  [
    'fields[0][name]=Age&fields[0][value]=36&fields[1][name]=B',
    { fields: [{ name: 'Age', value: 36 }, { name: 'B' }] },
  ],
  ['price=1.5&active=true', { price: 1.5, active: true }],
  ['group=one&active=perhaps&group=', { group: ['one', ''], active: 'perhaps' }],
  ['unknown=1', { unknown: '1' }],
  ['', {}],
])('%s', (form, value) => {
  expect(readForm(form, schema)).toEqual(value);
});

test('in a union, the branch decides that what is constant in it leads to', () => {
  const branch = (type: string, value: string) => ({
    type: 'object',
    properties: { type: { type: 'string', const: type }, value: { type: value } },
  });
  const union = {
    type: 'object',
    properties: { rule: { oneOf: [branch('time', 'integer'), branch('url', 'string')] } },
  };
  expect(readForm('rule[type]=time&rule[value]=5', union)).toEqual({ rule: { type: 'time', value: 5 } });
  expect(readForm('rule[type]=url&rule[value]=5', union)).toEqual({ rule: { type: 'url', value: '5' } });
});

test('a name that objects have already is one like any other', () => {
  const value = readForm('__proto__[polluted]=1&constructor=2', schema) as Record<string, unknown>;
  expect(Object.hasOwn(value, '__proto__')).toBe(true);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a list without end is read in one go', () => {
  const value = readForm('groups[]=1&'.repeat(100_000), schema) as { groups: number[] };
  expect(value.groups).toHaveLength(100_000);
});

test('a name deeper than any schema stays as it is', () => {
  const name = `a${'[b]'.repeat(10_000)}`;
  expect(readForm(`${name}=1`, schema)).toEqual({ [name]: '1' });
});

test('keys in any case are taken where the vendor takes them, before texts become numbers', () => {
  const form = 'GROUPS[]=1&Active=true&FIELDS[0][Name]=Age&FIELDS[0][VALUE]=36&Unknown=1';
  expect(readForm(form, schema, { caseInsensitiveKeys: true })).toEqual({
    groups: [1],
    active: true,
    fields: [{ name: 'Age', value: 36 }],
    Unknown: '1',
  });
  expect(readForm('GROUP=1', schema)).toEqual({ GROUP: '1' });
});
