import { expect, test } from 'vitest';
import { checkMigration } from './check-migration.ts';
import { integer, smallBundle, smallSpecs, text } from './small-specs.ts';

const specs = smallSpecs(
  smallBundle({
    'agents.list': {
      query: [
        { name: 'page', schema: integer },
        { name: 'team', schema: integer },
        { name: 'sort', schema: text, deprecated: true },
      ],
    },
  }),
  smallBundle({
    'agents.list': {
      query: [
        { name: 'page', schema: integer },
        { name: 'teamId', schema: { type: 'string', format: 'uuid' } },
        { name: 'include', schema: text },
      ],
    },
  }),
);

const check = (query: string) =>
  checkMigration(
    `operations:\n  - from: agents.list\n    to: agents.list\n    query:\n${query}added: []\nschemas: []\n`,
    specs,
  );

const good = `      renamed: [{ from: team, to: teamId }]
      retyped: [{ field: team, from: integer, to: uuid }]
      new: [include]
`;

test('all differences but those of deprecated parameters', () => {
  expect(check(good)).toEqual([]);
});

test.each([
  [
    /.*renamed.*\n.*retyped.*\n/,
    '',
    'In the query: new has no field "team". Say in renamed or gone what becomes of it.',
  ],
  [/.*retyped.*\n/, '', 'In the query: "team" is integer in old, and "teamId" is uuid in new. Say it in retyped.'],
  ['include', 'page', 'In the query: old has no field "include". Say in renamed or new where it is from.'],
  ['[include]', '[include, status]', 'new has no field "status" that needs an entry. Correct or remove this.'],
])('without %s', (part, replacement, problem) => {
  expect(check(good.replace(part, replacement)).map((line) => line.replace(/^\d+ /, ''))).toContain(problem);
});
