import { readFile } from 'node:fs/promises';
import { specPath } from '../specs.ts';

const endings = { json: 'openapi', dereferenced: 'dereferenced', realtime: 'asyncapi' };

export type SpecKind = keyof typeof endings;

/** The bundle's file; undefined if the surface has none of that kind. */
export function findSpec(surface: string, kind: SpecKind): string | undefined {
  try {
    return specPath(fileName(surface, kind));
  } catch {
    return undefined;
  }
}

export async function readSpec(surface: string, kind: SpecKind): Promise<string> {
  return readFile(specPath(fileName(surface, kind)), 'utf8');
}

const fileName = (surface: string, kind: SpecKind) => `${surface}.${endings[kind]}.json`;
