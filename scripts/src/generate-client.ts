import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { generateClient } from './client/generate-client.ts';
import { writeFolder } from './files.ts';
import { forSurface, run } from './run.ts';

// Run in the folder of a client package, which has the surface's name.
await run(async () => {
  const surface = basename(process.cwd());
  const specs = join(import.meta.dirname, '../../spec/dist');
  const bundle = JSON.parse(await readFile(join(specs, `${surface}.openapi.json`), 'utf8'));
  const realtime = join(specs, `${surface}.asyncapi.json`);
  const asyncBundle = existsSync(realtime) ? JSON.parse(await readFile(realtime, 'utf8')) : undefined;
  await writeFolder('generated', await forSurface(surface, () => generateClient(surface, bundle, asyncBundle)));
});
