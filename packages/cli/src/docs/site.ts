import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UsageError } from '../usage-error.ts';

const { resolve } = createRequire(import.meta.url);

/** The built documentation: in the folder that the user named, else in its package; undefined if it is in neither. */
export function findSite(folder?: string, packageFolder = findPackage): string | undefined {
  if (folder === undefined) {
    const found = packageFolder();
    return found !== undefined && isSite(join(found, 'dist')) ? join(found, 'dist') : undefined;
  }
  if (isSite(folder)) return folder;
  throw new UsageError(
    `--docs must be a folder with the built documentation; there is no ${join(folder, 'index.html')}.`,
  );
}

/** As `findSite`, where there is nothing to do without it. */
export function requireSite(folder?: string, packageFolder = findPackage): string {
  const site = findSite(folder, packageFolder);
  if (site !== undefined) return site;
  const problem = packageFolder() === undefined ? 'not installed' : 'not built';
  throw new UsageError(
    `The documentation is ${problem}. In a clone of Colloquy, run npm run build; elsewhere, name its folder with --docs.`,
  );
}

// The package depends on this one for its tests, so this one can only look for it.
function findPackage(): string | undefined {
  try {
    return dirname(resolve('@colloquy/docs/package.json'));
  } catch {
    return undefined;
  }
}

function isSite(folder: string): boolean {
  return existsSync(join(folder, 'index.html'));
}
