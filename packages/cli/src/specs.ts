import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Where a file of @colloquy/specs is; throws if there is none of that name. */
export function specPath(name: string): string {
  return resolve(`@colloquy/specs/${name}`);
}

/** What is in a file of @colloquy/specs. */
export async function readSpec<Content>(name: string): Promise<Content> {
  return JSON.parse(await readFile(specPath(name), 'utf8'));
}
