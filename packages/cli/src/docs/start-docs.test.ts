import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDocs } from './start-docs.ts';

test('it serves a folder, and stops', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-docs-'));
  writeFileSync(join(folder, 'index.html'), '<h1>Docs</h1>');
  const { url, close } = await startDocs({ folder, port: 0, host: '127.0.0.1' });
  expect(await (await fetch(`${url}/?q=1`)).text()).toBe('<h1>Docs</h1>');
  expect((await fetch(`${url}/missing/%ff`)).status).toBe(404);
  await close();
  await expect(fetch(url)).rejects.toThrow();
  rmSync(folder, { recursive: true });
});

test('a port that is taken is an error', async () => {
  const { url, close } = await startDocs({ folder: '.', port: 0, host: '127.0.0.1' });
  const again = startDocs({ folder: '.', port: Number(new URL(url).port), host: '127.0.0.1' });
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await close();
});
