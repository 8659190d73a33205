import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { generateClient } from './client/generate-client.ts';
import { writeFolder } from './files.ts';
import { forSurface, run } from './run.ts';

// Run in the folder of a client package, which has the surface's name.
await run(async () => {
  const surface = basename(process.cwd());
  const path = join(import.meta.dirname, `../../spec/dist/${surface}.openapi.json`);
  const bundle = JSON.parse(await readFile(path, 'utf8'));
  await writeFolder('generated', await forSurface(surface, () => generateClient(surface, bundle)));
});
