import { expect, test } from 'vitest';
import { fileFromPath } from './node.ts';

test('a file of this machine has its name and content', async () => {
  const file = await fileFromPath(import.meta.filename);
  expect(file.name).toBe('node.test.ts');
  expect(await file.text()).toContain('a file of this machine has its name and content');
});

test('a path that leads nowhere says so', async () => {
  await expect(fileFromPath('/no/such/file.png')).rejects.toThrow('/no/such/file.png');
});
