import { describe, expect, test } from 'vitest';
import { checkMigration } from './check-migration.ts';
import { object, smallBundle, text } from './small-specs.ts';
import { specOf } from './specs.ts';

const specs = {
  from: specOf('old', smallBundle({ 'agents.get': {}, 'bots.get': {} })),
  to: specOf('new', smallBundle({ 'agents.get': { answer: object({ list: text }) }, 'teams.get': {} })),
  chatServer: specOf('comm100-chat-server', smallBundle({ 'visitors.get': {} })),
};

const good = `operations:
  - { from: agents.get, to: agents.get, chatServer: visitors.get }
  - { from: bots.get, to: null, reason: There are no bots. }
added:
  - teams.get
schemas: []
`;
const check = (file: string) => checkMigration(file, specs);

test('every operation has its place', () => {
  expect(check(good)).toEqual([]);
});

describe('each problem is said with its line', () => {
  test.each([
    [
      'an old operation without an entry',
      good.replace(/.*bots.*\n/, ''),
      '1 The operation "bots.get" of old is missing. Add an entry.',
    ],
    [
      'an old operation with two entries',
      good.replace(/(.*bots.*\n)/, '$1$1'),
      '4 The operation "bots.get" has an entry already. Merge the two.',
    ],
    [
      'an unknown old operation',
      good.replace(/(.*bots.*\n)/, '$1  - { from: x.get, to: null, reason: Gone. }\n'),
      '4 old has no operation "x.get".',
    ],
    [
      'an unknown successor',
      good.replace('to: null, reason: There are no bots.', 'to: x.get'),
      '3 new has no operation "x.get".',
    ],
    [
      'no reason',
      good.replace(', reason: There are no bots.', ''),
      '3 Nothing succeeds the operation. Give the reason.',
    ],
    [
      'a reason beside a successor',
      good.replace(', chatServer', ', reason: It is so., chatServer'),
      '2 The operation has a successor. Remove the reason.',
    ],
    [
      'a query without a successor',
      good.replace('to: null', 'to: null, query: { gone: [page] }'),
      '3 Nothing succeeds the operation. Remove "query".',
    ],
    [
      'an unknown operation of the Chat Server API',
      good.replace('visitors.get', 'visitors.list'),
      '2 comm100-chat-server has no operation "visitors.list".',
    ],
    [
      'a part of the answer that is not there',
      good.replace('chatServer', 'at: fields, chatServer'),
      '2 The answer of "agents.get" has no field "fields".',
    ],
    [
      'a new operation without a place',
      good.replace('\n  - teams.get', ' []'),
      '4 The operation "teams.get" of new succeeds none. List it here, or as a "to" above.',
    ],
    [
      'a successor that is called added',
      good.replace('- teams.get', '- teams.get\n  - agents.get'),
      '6 The operation "agents.get" is a successor. Remove it from "added".',
    ],
    [
      'an unknown operation that is called added',
      good.replace('- teams.get', '- teams.get\n  - x.get'),
      '6 new has no operation "x.get".',
    ],
    [
      'an unknown key',
      good.replace('chatServer', 'why'),
      '2 There is no key "why" here; migrations.schema.json lists the keys.',
    ],
    ['no "to"', good.replace(', to: null', ''), "3 operations must have required property 'to'."],
    ['an empty file', '', '1 The file must be object.'],
  ])('%s', (_, file, problem) => {
    expect(check(file)).toEqual([problem]);
  });
});
