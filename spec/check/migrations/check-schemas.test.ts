import type { Schema } from '@colloquy/scripts/spec/openapi.ts';
import { describe, expect, test } from 'vitest';
import { checkMigration } from './check-migration.ts';
import { integer, object, ref, type Small, smallBundle, smallSpecs, text } from './small-specs.ts';

const uuid: Schema = { type: 'string', format: 'uuid' };
const list = (items: Schema): Schema => ({ type: 'array', items });
const choice = (...values: string[]): Schema => ({ type: 'string', enum: values });
const old = (schema: Schema): Schema => ({ ...schema, deprecated: true });

/** Checks a migration with one operation, which answers with a Thing, and one entry for it, which begins in line 4. */
function check(before: Schema, after: Schema, claims: string, bodies: { before?: Schema; after?: Schema } = {}) {
  const small = (answer: string, body?: Schema): Record<string, Small> => ({
    'things.get': { answer: ref(answer), ...(body && { body }) },
  });
  return checkMigration(
    `operations: [{ from: things.get, to: things.get }]\nadded: []\nschemas:\n  - from: Thing\n    to: Thing\n${claims}`,
    smallSpecs(
      smallBundle(small('Thing', bodies.before), { Thing: before }),
      smallBundle(small('Thing', bodies.after), { Thing: after }),
    ),
  );
}

describe('fields', () => {
  const before = object({ name: text, visitor: object({ city: text, zip: text }), legacy: old(text) });
  const after = object({ title: text, city: text, source: text, unsure: old(text) });
  const good = `    renamed:
      - { from: name, to: title }
      - { from: visitor/city, to: city }
    new: [source]
    gone: [visitor/zip]
`;

  test('all differences are told, but those of deprecated fields', () => {
    expect(check(before, after, good)).toEqual([]);
  });

  test.each([
    [
      'a field that is gone',
      good.replace('    gone: [visitor/zip]\n', ''),
      ['4 In the answer: new has no field "visitor/zip". Say in renamed or gone what becomes of it.'],
    ],
    [
      'a field that is new',
      good.replace('    new: [source]\n', ''),
      ['4 In the answer: old has no field "source". Say in renamed or new where it is from.'],
    ],
    [
      'a renamed field',
      good.replace('      - { from: name, to: title }\n', ''),
      [
        '4 In the answer: new has no field "name". Say in renamed or gone what becomes of it.',
        '4 In the answer: old has no field "title". Say in renamed or new where it is from.',
      ],
    ],
  ])('%s has to be told', (_, claims, problems) => {
    expect(check(before, after, claims)).toEqual(problems);
  });

  test.each([
    [
      'renamed',
      good.replace('from: name, to: title', 'from: name, to: heading'),
      '7 In the answer: new has no field "heading". Correct it, or limit the entry with where.',
    ],
    [
      'renamed',
      good.replace('from: name,', 'from: label,'),
      '7 old has no field "label" that needs an entry. Correct or remove this.',
    ],
    [
      'gone',
      good.replace('[visitor/zip]', '[visitor/zip, visitor/age]'),
      '10 old has no field "visitor/age" that needs an entry. Correct or remove this.',
    ],
    [
      'new',
      good.replace('[source]', '[source, origin]'),
      '9 new has no field "origin" that needs an entry. Correct or remove this.',
    ],
    [
      'new',
      good.replace('[source]', '[source, title]'),
      '9 "title" is not new: it is from a field of old. Remove this.',
    ],
    [
      'gone',
      good.replace('[visitor/zip]', '[visitor/zip, name]'),
      '10 In the answer: "name" is in new too. Remove this.',
    ],
    [
      'retyped',
      `${good}    retyped: [{ field: age, from: string, to: uuid }]\n`,
      '11 old has no field "age" that needs an entry. Correct or remove this.',
    ],
    [
      'values',
      `${good}    values: [{ field: name, from: x, to: y }]\n`,
      '11 old has no value "x" of "name" that needs an entry. Correct or remove this.',
    ],
  ])('a field in %s has to be there', (_, claims, problem) => {
    expect(check(before, after, claims)).toContain(problem);
  });

  test('a whole object is told by its name', () => {
    expect(check(object({ a: object({ b: text, c: object({ d: text }) }) }), object({}), '')).toEqual([
      '4 In the answer: new has no field "a". Say in renamed or gone what becomes of it.',
    ]);
    expect(check(object({ a: object({ b: text }) }), object({}), '    gone: [a]\n')).toEqual([]);
  });

  test('a renamed object keeps the names in it', () => {
    const renamed = '    renamed: [{ from: a, to: x }]\n';
    expect(check(object({ a: list(object({ b: text })) }), object({ x: list(object({ b: text })) }), renamed)).toEqual(
      [],
    );
    expect(check(object({ a: list(object({ b: text })) }), object({ x: list(object({ c: text })) }), renamed)).toEqual([
      '4 In the answer: new has no field "a/*/b". Say in renamed or gone what becomes of it.',
      '4 In the answer: old has no field "x/*/c". Say in renamed or new where it is from.',
    ]);
  });

  test('a field of the same name may be another one', () => {
    const same = object({ department: text });
    expect(check(same, same, '    new: [department]\n')).toEqual([
      '4 In the answer: "department" is in old too. Take it out of new, or say in renamed or gone what becomes of the old one.',
    ]);
    expect(check(same, same, '    new: [department]\n    gone: [department]\n')).toEqual([]);
  });

  test('a field that only got a documented content needs no more than a claim of its own', () => {
    const claims = '    retyped: [{ field: options, from: string, to: array }]\n';
    expect(check(object({ options: text }), object({ options: list(object({ label: text })) }), claims)).toEqual([]);
  });

  test('an array that became one object has the fields of its items', () => {
    const claims = `    renamed: [{ from: files, to: file }]\n    retyped: [{ field: files, from: array, to: object }]\n`;
    expect(
      check(object({ files: list(object({ url: text })) }), object({ file: object({ url: text }) }), claims),
    ).toEqual([]);
  });
});

describe('where', () => {
  const bodies = { before: object({ a: text }), after: object({}) };

  test('limits a claim', () => {
    expect(
      check(object({ a: text }), object({ a: text }), '    gone: [{ field: a, where: request }]\n', bodies),
    ).toEqual([]);
    expect(check(object({ a: text }), object({ a: text }), '    gone: [a]\n', bodies)).toEqual([
      '6 In the answer: "a" is in new too. Remove this.',
    ]);
  });

  test('the same fault of answer and request is said once', () => {
    expect(check(object({ a: text }), object({}), '', bodies)).toEqual([
      '4 In the answer and the request: new has no field "a". Say in renamed or gone what becomes of it.',
    ]);
  });
});

describe('types', () => {
  const good = '    retyped: [{ field: id, from: integer, to: uuid }]\n';

  test.each([
    ['told', integer, uuid, good, []],
    [
      'not told',
      integer,
      uuid,
      '',
      ['4 In the answer: "id" is integer in old, and "id" is uuid in new. Say it in retyped.'],
    ],
    [
      'told wrong',
      integer,
      uuid,
      good.replace('uuid', 'string'),
      ['6 In the answer: "id" is integer in old, and "id" is uuid in new. Correct the types.'],
    ],
    [
      'told in vain',
      integer,
      { type: ['integer', 'null'] },
      good.replace('uuid', 'integer'),
      ['6 The type of "id" is the same, or the field is gone. Remove this.'],
    ],
    [
      'of which one is meant',
      { anyOf: [integer, text] },
      uuid,
      good.replace('from: integer', 'from: integer or string'),
      [],
    ],
    ['of which one is deprecated', { anyOf: [integer, old(text)] }, integer, '', []],
  ])('%s', (_, before: Schema, after: Schema, claims, problems) => {
    expect(check(object({ id: before }), object({ id: after }), claims)).toEqual(problems);
  });
});

describe('values', () => {
  const before = object({ size: choice('small', 'large', 'Large') });
  const after = object({ size: { anyOf: [choice('s', 'large'), text] } });
  const good = '    values: [{ field: size, from: small, to: s }]\n';

  test.each([
    ['told', good, []],
    ['without a successor', good.replace('to: s', 'to: null'), []],
    ['with several', good.replace('to: s', 'to: [s, large]'), []],
    [
      'not told',
      '',
      [
        '4 In the answer: The value "small" of "size" is not in new, which has s, large. Say in values what becomes of it.',
      ],
    ],
    [
      'told wrong',
      good.replace('to: s', 'to: xs'),
      ['6 In the answer: The values of "size" in new are s, large, and not "xs".'],
    ],
  ])('%s', (_, claims, problems) => {
    expect(check(before, after, claims)).toEqual(problems);
  });

  test('any value may be told where none is documented', () => {
    expect(check(before, object({ size: text }), '')).toEqual([]);
  });
});

describe('entries', () => {
  const specs = (team: Schema) =>
    smallSpecs(
      smallBundle(
        { 'agents.get': { answer: ref('Agent') }, 'agents.list': { answer: list(ref('Agent')) } },
        { Agent: object({ team: ref('Team') }), Team: object({ id: integer }), Bot: object({}) },
      ),
      smallBundle(
        { 'agents.get': { answer: ref('Agent') }, 'agents.list': { answer: object({ list: list(ref('Agent')) }) } },
        { Agent: object({ team }), Team: object({ id: uuid }), Group: object({ id: uuid }), Bot: object({}) },
      ),
    );
  const operations = `operations:
  - { from: agents.get, to: agents.get }
  - { from: agents.list, to: agents.list, at: list }
added: []
`;
  const team = '    retyped: [{ field: id, from: integer, to: uuid }]\n';

  test('a difference without an entry is said where the operation is', () => {
    expect(checkMigration(`${operations}schemas: []\n`, specs(ref('Team')))).toEqual([
      '2 In the answer: "team/id" is integer in old, and "team/id" is uuid in new. Say it in retyped. There is no entry for Agent and Agent in schemas yet.',
    ]);
  });

  test('a schema with an entry is not compared again inside another one', () => {
    const schemas = `schemas:\n  - from: Team\n    to: Team\n${team}`;
    expect(checkMigration(operations + schemas, specs(ref('Team')))).toEqual([]);
  });

  test('schemas with an entry stand opposite each other', () => {
    const schemas = `schemas:\n  - from: Team\n    to: Team\n${team}`;
    expect(checkMigration(operations + schemas, specs({ type: 'object' }))).toContain(
      '2 In the answer: "team" holds Team, and "team" no schema that has an entry. Add an entry for the two. There is no entry for Agent and Agent in schemas yet.',
    );
    expect(checkMigration(operations + schemas.replace('to: Team', 'to: [Team, Group]'), specs(ref('Group')))).toEqual(
      [],
    );
  });

  test('fields of several schemas are put together', () => {
    const schemas = `schemas:\n  - from: [Team, Bot]\n    to: [Team, Bot]\n${team}`;
    expect(checkMigration(operations + schemas, specs(ref('Team')))).toEqual([]);
  });

  test.each([
    ['from: Tema\n    to: Team', '6 old has no schema "Tema".'],
    ['from: Team\n    to: [Team, Tema]', '7 new has no schema "Tema".'],
    [
      'from: Bot\n    to: Bot',
      '6 Nothing that is compared has these schemas opposite each other. Correct the names, or remove the entry.',
    ],
  ])('%j', (names, problem) => {
    const schemas = `schemas:\n  - ${names}\n`;
    expect(checkMigration(operations + schemas, specs(ref('Team')))).toContain(problem);
  });

  test('bodies are compared where answers have no schema', () => {
    const bundle = (field: string) => smallBundle({ 'agents.update': { body: object({ [field]: text }) } });
    const migration = 'operations: [{ from: agents.update, to: agents.update }]\nadded: []\nschemas: []\n';
    expect(checkMigration(migration, smallSpecs(bundle('name'), bundle('name')))).toEqual([]);
    expect(checkMigration(migration, smallSpecs(bundle('name'), bundle('title')))).toEqual([
      '1 In the request: new has no field "name". Say in renamed or gone what becomes of it.',
      '1 In the request: old has no field "title". Say in renamed or new where it is from.',
    ]);
  });
});
