import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { bundle, loadConfig } from '@redocly/openapi-core';
import { checkDiscrepancies } from './discrepancies.ts';
import { type BundledSpec, knownIn } from './known.ts';

const folder = join(import.meta.dirname, '..');
const config = await loadConfig({ configPath: join(folder, 'redocly.yaml') });

for (const [surface, { root }] of Object.entries(config.resolvedConfig.apis ?? {})) {
  const { bundle: document, fileDependencies } = await bundle({ config, ref: join(folder, root) });

  const ledger = await readFile(join(folder, surface, 'discrepancies.yaml'), 'utf8').catch(() => undefined);
  const problems =
    ledger === undefined
      ? ['1 The file is missing. Write [] if the documentation never contradicts itself.']
      : checkDiscrepancies(ledger, knownIn(document.parsed as BundledSpec));
  for (const problem of problems) complain(`spec/${surface}/discrepancies.yaml:${problem}`);

  const used = [...fileDependencies].map((file) => relative(folder, file));
  for (const file of await readdir(join(folder, surface), { recursive: true })) {
    const path = join(surface, file);
    if (!path.endsWith('.yaml') || path === root || file === 'discrepancies.yaml' || used.includes(path)) continue;
    complain(`spec/${path}:1 No other file refers to this one. Refer to it, or delete it.`);
  }
}

function complain(problem: string): void {
  console.error(problem);
  process.exitCode = 1;
}
