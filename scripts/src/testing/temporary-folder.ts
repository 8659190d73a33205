import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Files, writeFolder } from '../files.ts';

/** A folder with these files, for as long as the test takes. */
export async function temporaryFolder(files: Files = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFolder(folder, files);
  return folder;
}
