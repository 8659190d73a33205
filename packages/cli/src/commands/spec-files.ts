import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const endings = { json: 'openapi', dereferenced: 'dereferenced', realtime: 'asyncapi' };

export type SpecKind = keyof typeof endings;

/** The bundle's file; undefined if the surface has none of that kind. */
export function findSpec(surface: string, kind: SpecKind): string | undefined {
  try {
    return resolve(`@colloquy/specs/${surface}.${endings[kind]}.json`);
  } catch {
    return undefined;
  }
}

export async function readSpec(surface: string, kind: SpecKind): Promise<string> {
  return readFile(resolve(`@colloquy/specs/${surface}.${endings[kind]}.json`), 'utf8');
}
