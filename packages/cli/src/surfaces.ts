import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A surface that can be mocked. */
export interface Surface {
  surface: string;
  title: string;
  version: string;
  /** Where the vendor has it: `/v4`. Empty if its paths begin at the root. */
  basePath: string;
  /** JSON pointers to the code and message in an error's body. */
  errorFields: { code: string; message: string };
  operations: number;
  /** A command to try, with `http://origin.invalid` for the mock's address. */
  curl: string;
}

const specs = join(dirname(createRequire(import.meta.url).resolve('@colloquy/specs/package.json')), 'dist');

export async function readSurfaces(): Promise<Surface[]> {
  return JSON.parse(await readFile(join(specs, 'surfaces.json'), 'utf8'));
}

/** The surface's spec with no references left in it. */
export async function readDereferenced(surface: string): Promise<unknown> {
  return JSON.parse(await readFile(join(specs, `${surface}.dereferenced.json`), 'utf8'));
}
