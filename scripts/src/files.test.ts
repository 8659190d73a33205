import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toJson, writeFolder } from './files.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const contents = async (folder: string) => (await readdir(folder, { recursive: true })).sort();

test('a folder is made with all that is in it', async () => {
  const folder = join(await temporaryFolder(), 'new/generated');
  await writeFolder(folder, { 'a.ts': 'a', 'samples/deep/b.ts': 'b' });
  expect(await contents(folder)).toEqual(['a.ts', 'samples', 'samples/deep', 'samples/deep/b.ts']);
  expect(await readFile(join(folder, 'samples/deep/b.ts'), 'utf8')).toBe('b');
});

test('what is no longer wanted goes, with the folders it was in', async () => {
  const folder = await temporaryFolder({
    'a.ts': 'a',
    'old.ts': 'o',
    'samples/old.ts': 'o',
    'samples/new.ts': 'n',
    'x/y/old.ts': 'o',
  });
  await mkdir(join(folder, 'empty'));
  await writeFolder(folder, { 'a.ts': 'a', 'samples/new.ts': 'n' });
  expect(await contents(folder)).toEqual(['a.ts', 'samples', 'samples/new.ts']);
});

test('a file can take the place of a folder, and a folder that of a file', async () => {
  const folder = await temporaryFolder({ 'a/b': '', c: '' });
  await writeFolder(folder, { a: '1', 'c/d': '2' });
  expect(await contents(folder)).toEqual(['a', 'c', 'c/d']);
});

test('only what changes is written', async () => {
  const folder = await temporaryFolder({ 'same.ts': 'same', 'other.ts': 'before' });
  const longAgo = new Date('2020-01-01T00:00:00Z');
  for (const name of ['same.ts', 'other.ts']) await utimes(join(folder, name), longAgo, longAgo);
  await writeFolder(folder, { 'same.ts': 'same', 'other.ts': 'after' });
  expect((await stat(join(folder, 'same.ts'))).mtime).toEqual(longAgo);
  expect((await stat(join(folder, 'other.ts'))).mtime).not.toEqual(longAgo);
  expect(await readFile(join(folder, 'other.ts'), 'utf8')).toBe('after');
});

test('what cannot be written is not passed over', async () => {
  const folder = await temporaryFolder({ file: '' });
  await writeFile(join(folder, 'file'), '');
  await expect(writeFolder(join(folder, 'file'), { 'a.ts': 'a' })).rejects.toThrow(/ENOTDIR|EEXIST/);
});

test('JSON is indented and ends its last line', () => {
  expect(toJson({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
});
