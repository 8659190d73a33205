import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readDiscrepancies } from './read-discrepancies.ts';

const read = async (text: string) =>
  readDiscrepancies(await temporaryFolder({ 'chat/discrepancies.yaml': text }), 'chat');

test('entries are read', async () => {
  expect(await read('- id: a-b\n  says: []\n')).toEqual([{ id: 'a-b', says: [] }]);
});

test.each(['', '[]', '# none yet'])('%j has no entries', async (text) => {
  expect(await read(text)).toEqual([]);
});

test('a spec can be tried without a ledger', async () => {
  expect(await readDiscrepancies(await temporaryFolder(), 'chat')).toEqual([]);
});

test('a fault in the YAML is named with its place', async () => {
  await expect(read('- id: a\n  says: [\n')).rejects.toThrow(/^spec\/chat\/discrepancies\.yaml:3:1 /);
});
