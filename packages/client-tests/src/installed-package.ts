import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

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
  for (const source of packageFolders) {
    const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
    const packed = readPackOutput(execFileSync('npm', args, { cwd: source, encoding: 'utf8' }));
    const target = join(modules, packed.name);
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', target, '--strip-components=1']);
  }
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

// npm 11 gives a list, npm 12 an object by name.
function readPackOutput(text: string): { name: string; filename: string } {
  const [packed] = Object.values(JSON.parse(text));
  return packed as { name: string; filename: string };
}

function rootOf(library: string): string {
  const entry = require.resolve(library);
  return join(entry.slice(0, entry.lastIndexOf(join('node_modules', library))), 'node_modules', library);
}

export const workspaceOf = (name: string) => dirname(require.resolve(`${name}/package.json`));
