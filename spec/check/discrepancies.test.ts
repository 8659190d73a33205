import { describe, expect, test } from 'vitest';
import { checkDiscrepancies, type Known } from './discrepancies.ts';

const known: Known = {
  operations: new Set(['agents.get']),
  schemas: new Map([['Agent', new Set(['status'])]]),
};

const entry = (lines: string) =>
  `- id: casing\n${lines}  says: [{ place: Table, claim: It is so. }]\n  decision: Both.\n  reason: Safe.\n`;
const check = (text: string) => checkDiscrepancies(text, known);

describe('good entries', () => {
  test.each(['  operations: [agents.get]\n', '  schemas: [Agent]\n  field: status\n', '  everywhere: true\n'])(
    '%j',
    (lines) => {
      expect(check(entry(lines))).toEqual([]);
    },
  );

  test('none at all', () => {
    expect(check('[]')).toEqual([]);
  });
});

describe('each problem is said with its line', () => {
  test.each([
    ['an unknown operation', entry('  operations: [agents.list]\n'), '2 The spec has no operation "agents.list".'],
    ['an unknown schema', entry('  schemas: [Bot]\n'), '2 The spec has no schema "Bot".'],
    [
      'an unknown field',
      entry('  schemas: [Agent]\n  field: mood\n'),
      '3 None of the entry\'s schemas has a property "mood".',
    ],
    ['no subject', entry(''), '1 The entry must have operations, schemas or everywhere.'],
    [
      'an unknown key',
      entry('  everywhere: true\n  why: x\n'),
      '3 There is no key "why" here; discrepancies.schema.json lists the keys.',
    ],
    [
      'a missing key',
      '- id: a\n  everywhere: true\n  says: [{ place: p, claim: c. }]\n  reason: r.\n',
      "1 The entry must have required property 'decision'.",
    ],
    [
      'a text without an end',
      entry('  everywhere: true\n').replace('Both.', 'Both'),
      '4 decision must match pattern "\\.$".',
    ],
    ['an empty file', '', '1 The file must be array.'],
  ])('%s', (_, text, problem) => {
    expect(check(text)).toEqual([problem]);
  });

  test('an id that is taken', () => {
    const text = entry('  everywhere: true\n');
    expect(check(text + text)).toEqual(['6 The id "casing" is taken. Choose another.']);
  });

  test('text that is not YAML', () => {
    expect(check('- id: [')[0]).toMatch(/^1 This is not YAML: /);
  });
});
