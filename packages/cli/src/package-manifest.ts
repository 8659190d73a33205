import { readFileSync } from 'node:fs';

interface PackageManifest {
  version: string;
  engines: { node: string };
}

/** This package's own package.json. */
export const manifest: PackageManifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
