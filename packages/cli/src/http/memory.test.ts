import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = join(import.meta.dirname, '../testing/memory.ts');

test('after a load, memory is back to where it was', async () => {
  const options = ['--expose-gc', '--conditions=@colloquy/source', script];
  const { stdout } = await promisify(execFile)(process.execPath, options);
  // One of the large bodies alone would be 5 MB.
  expect(Number(stdout)).toBeLessThan(4_000_000);
}, 30_000);
