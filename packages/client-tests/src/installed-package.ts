import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installPackage } from '@colloquy/scripts/testing/pack.ts';

const require = createRequire(import.meta.url);

/** A folder in which packed packages are installed, as a user has them. */
export interface Consumer {
  folder: string;
  write(name: string, text: string): string;
  remove(): void;
}

// What npm would install along with @colloquy/core.
const libraries = ['openapi-fetch', 'openapi-typescript-helpers'];

/** Packs workspaces and unpacks them into a project of their own, without asking a registry. */
export function installPacked(...packageFolders: readonly string[]): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-consumer-'));
  const modules = join(folder, 'node_modules');
  for (const source of packageFolders) installPackage(source, modules, folder);
  for (const library of libraries) {
    cpSync(rootOf(library), join(modules, library), { recursive: true });
  }
  return {
    folder,
    write: (name, text) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function rootOf(library: string): string {
  const entry = require.resolve(library);
  return join(entry.slice(0, entry.lastIndexOf(join('node_modules', library))), 'node_modules', library);
}

export const workspaceOf = (name: string) => dirname(require.resolve(`${name}/package.json`));
