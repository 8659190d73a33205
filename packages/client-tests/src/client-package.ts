import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Manifest } from '@colloquy/scripts/manifest/manifest.ts';

const require = createRequire(import.meta.url);

/** A client package under test. */
export interface ClientPackage {
  surface: string;
  folder: string;
  manifest: Manifest;
}

export function readClientPackage(folder: string): ClientPackage {
  const surface = basename(folder);
  const manifest = readFileSync(require.resolve(`@colloquy/specs/${surface}.manifest.json`), 'utf8');
  return { surface, folder, manifest: JSON.parse(manifest) };
}

export const generated = (client: ClientPackage, file: string) => join(client.folder, 'generated', file);
