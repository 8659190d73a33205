import type { Bundle } from '@colloquy/scripts/spec/openapi.ts';
import { checkMigration } from './check-migration.ts';
import { specOf } from './specs.ts';

/** Checks a file in migrations/, whose name says which surfaces it is about: `comm100-v2-to-v3.yaml`. */
export function checkMigrationFile(file: string, text: string, bundles: ReadonlyMap<string, Bundle>): string[] {
  const [, vendor, old, now] = /^(.+)-([^-]+)-to-([^-]+)\.yaml$/.exec(file) ?? [];
  const [from, to] = [`${vendor}-${old}`, `${vendor}-${now}`].map((surface) => specNamed(surface, bundles));
  if (!from || !to) {
    return ['1 The name of the file is not that of two surfaces, such as comm100-v2-to-v3.yaml. Rename or delete it.'];
  }
  return checkMigration(text, { from, to, chatServer: specNamed('comm100-chat-server', bundles) });
}

function specNamed(surface: string, bundles: ReadonlyMap<string, Bundle>) {
  const bundle = bundles.get(surface);
  return bundle && specOf(surface, bundle);
}
