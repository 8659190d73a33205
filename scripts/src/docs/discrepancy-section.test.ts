import { expect, test } from 'vitest';
import { discrepancySection } from './discrepancy-section.ts';

const says = [
  { place: 'Table', claim: 'The field is `id`.' },
  { place: 'Sample', claim: 'The field is `Id`.' },
];
const entry = { id: 'case-of-the-id', says, decision: 'Both are taken.', reason: 'Nobody knows.' };

test('without entries there is no section', () => {
  expect(discrepancySection([])).toBe('');
});

test('an entry says what is where, and what came of it', () => {
  expect(discrepancySection([entry, { ...entry, id: 'other' }])).toBe(`## Where the documentation is unclear

**Case of the id**

- Table: The field is \`id\`.
- Sample: The field is \`Id\`.

Both are taken. Nobody knows.

**Other**

- Table: The field is \`id\`.
- Sample: The field is \`Id\`.

Both are taken. Nobody knows.`);
});

test.each([
  [{ operations: ['agents.get', 'agents.list'] }, '**Case of the id**: `agents.get`, `agents.list`'],
  [{ schemas: ['Agent'] }, '**Case of the id**: `Agent`'],
  [
    { operations: ['agents.get'], schemas: ['Agent', 'Visitor'], field: 'id' },
    '**Case of the id**: `agents.get`, `Agent.id`, `Visitor.id`',
  ],
])('%j is named in the title', (subject, title) => {
  expect(discrepancySection([{ ...entry, ...subject }]).split('\n')[2]).toBe(title);
});
