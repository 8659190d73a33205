import type { Schema } from '@colloquy/scripts/spec/openapi.ts';
import { expect, test } from 'vitest';
import { fieldsIn, namesIn } from './fields.ts';
import { object, ref, smallBundle, text } from './small-specs.ts';

const bundle = smallBundle(
  {},
  {
    Base: object({ id: text, place: object({ city: text }) }),
    Agent: {
      allOf: [ref('Base')],
      properties: { place: text, boss: ref('Agent'), tags: { type: 'array', items: object({ tag: text }) } },
      anyOf: [object({ title: text }), { ...object({ label: text }), deprecated: true }],
    },
    Team: object({ lead: ref('Agent'), old: { ...text, deprecated: true } }),
  },
);
const fields = (schema: Schema, apart: string[] = [], wanted: string[] = []) =>
  [...fieldsIn(bundle, schema, { apart: new Set(apart), wanted }).keys()].sort();

const agent = ['boss', 'id', 'place', 'tags', 'tags/*/tag', 'title'];

test('fields at any depth, without those that are replaced, deprecated or in themselves', () => {
  expect(fields(ref('Agent'))).toEqual(agent);
});

test('a list has the fields of its items', () => {
  expect(fields({ type: 'array', items: ref('Agent') }, ['Agent'])).toEqual(agent);
});

test('a schema apart is passed over inside another one, unless its fields are wanted', () => {
  expect(fields(ref('Team'), ['Agent'])).toEqual(['lead']);
  expect(fields(ref('Team'), ['Agent'], ['lead/id'])).toContain('lead/title');
});

test('names include those of deprecated fields', () => {
  expect([...namesIn(bundle, ref('Team'))]).toContain('old');
  expect([...namesIn(bundle, ref('Team'))]).toContain('lead/label');
});
