import { expect, test } from 'vitest';
import { checkMigrationFile } from './check-migration-file.ts';
import { smallBundle } from './small-specs.ts';

const bundles = new Map([
  ['chat-v2', smallBundle({ 'agents.get': {} })],
  ['chat-v3', smallBundle({ 'agents.get': {} })],
]);
const text = 'operations: [{ from: agents.get, to: agents.get }]\nadded: []\nschemas: []\n';

test('the name says which surfaces are compared', () => {
  expect(checkMigrationFile('chat-v2-to-v3.yaml', text, bundles)).toEqual([]);
  expect(checkMigrationFile('chat-v2-to-v3.yaml', text.replace('to: agents.get', 'to: x.get'), bundles)[0]).toBe(
    '1 chat-v3 has no operation "x.get".',
  );
});

test.each(['chat-v2-to-v4.yaml', 'chat-v2.yaml', 'notes.md'])('%s is refused', (file) => {
  expect(checkMigrationFile(file, text, bundles)).toEqual([
    '1 The name of the file is not that of two surfaces, such as comm100-v2-to-v3.yaml. Rename or delete it.',
  ]);
});
