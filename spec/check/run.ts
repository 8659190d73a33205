import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Bundle } from '@colloquy/scripts/spec/openapi.ts';
import { readSurfaces } from '@colloquy/scripts/spec/surfaces.ts';
import { bundle } from '@redocly/openapi-core';
import { checkDiscrepancies } from './discrepancies.ts';
import { type BundledRealtime, type BundledSpec, knownIn } from './known.ts';
import { checkMigrationFile } from './migrations/check-migration-file.ts';

const { folder, config, surfaces } = await readSurfaces();
const bundles = new Map<string, Bundle>();
const used = new Set<string>();

for (const { surface, root, asyncRoot } of surfaces) {
  const { bundle: document, fileDependencies } = await bundle({ config, ref: root });
  bundles.set(surface, document.parsed as Bundle);

  const realtime = asyncRoot ? await bundle({ config, ref: asyncRoot }) : undefined;
  const known = knownIn(document.parsed as BundledSpec, realtime?.bundle.parsed as BundledRealtime | undefined);

  const ledger = await readFile(join(folder, surface, 'discrepancies.yaml'), 'utf8').catch(() => undefined);
  const problems =
    ledger === undefined
      ? ['1 The file is missing. Write [] if the documentation never contradicts itself.']
      : checkDiscrepancies(ledger, known);
  for (const problem of problems) complain(`spec/${surface}/discrepancies.yaml:${problem}`);

  for (const file of [...fileDependencies, ...(realtime?.fileDependencies ?? [])]) used.add(relative(folder, file));
  for (const file of [root, asyncRoot, join(folder, surface, 'discrepancies.yaml')]) {
    if (file) used.add(relative(folder, file));
  }
}

for (const part of ['shared', ...bundles.keys()]) {
  for (const file of await readdir(join(folder, part), { recursive: true })) {
    const path = join(part, file);
    if (!path.endsWith('.yaml') || used.has(path)) continue;
    complain(`spec/${path}:1 No other file refers to this one. Refer to it, or delete it.`);
  }
}

for (const file of await readdir(join(folder, 'migrations'))) {
  const text = await readFile(join(folder, 'migrations', file), 'utf8');
  for (const problem of checkMigrationFile(file, text, bundles)) complain(`spec/migrations/${file}:${problem}`);
}

function complain(problem: string): void {
  console.error(problem);
  process.exitCode = 1;
}
