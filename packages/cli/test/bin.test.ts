import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { manifest } from '../src/package-manifest.ts';

const run = promisify(execFile);
const bin = join(import.meta.dirname, '../bin');

test('the command runs what was built', async () => {
  const { stdout } = await run(join(bin, 'colloquy.js'), ['--version']);
  expect(stdout).toBe(`${manifest.version}\n`);
});

test('without a build it says how to make one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-bin-'));
  await cp(bin, join(folder, 'bin'), { recursive: true });
  const failed = run(process.execPath, [join(folder, 'bin/colloquy.js')]);
  await expect(failed).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('npm run build') });
  await rm(folder, { recursive: true });
});
