import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readSurfaces } from '@colloquy/scripts/spec/surfaces.ts';
import { bundle } from '@redocly/openapi-core';
import { checkDiscrepancies } from './discrepancies.ts';
import { type BundledSpec, knownIn } from './known.ts';

const { folder, config, surfaces } = await readSurfaces();

for (const { surface, root } of surfaces) {
  const { bundle: document, fileDependencies } = await bundle({ config, ref: root });

  const ledger = await readFile(join(folder, surface, 'discrepancies.yaml'), 'utf8').catch(() => undefined);
  const problems =
    ledger === undefined
      ? ['1 The file is missing. Write [] if the documentation never contradicts itself.']
      : checkDiscrepancies(ledger, knownIn(document.parsed as BundledSpec));
  for (const problem of problems) complain(`spec/${surface}/discrepancies.yaml:${problem}`);

  const used = [...fileDependencies].map((file) => relative(folder, file));
  for (const file of await readdir(join(folder, surface), { recursive: true })) {
    const path = join(surface, file);
    if (!path.endsWith('.yaml') || join(folder, path) === root || file === 'discrepancies.yaml' || used.includes(path))
      continue;
    complain(`spec/${path}:1 No other file refers to this one. Refer to it, or delete it.`);
  }
}

function complain(problem: string): void {
  console.error(problem);
  process.exitCode = 1;
}
