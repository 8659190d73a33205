import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFolder } from './files.ts';
import { forSurface, run } from './run.ts';
import { generateRtm } from './sandbox/generate-rtm.ts';

const surface = 'livechat-agent';

// Run in the folder of the sandbox.
await run(async () => {
  const path = join(import.meta.dirname, '../../spec/dist', `${surface}.asyncapi.json`);
  const bundle = JSON.parse(await readFile(path, 'utf8'));
  await writeFolder('generated', await forSurface(surface, () => generateRtm(surface, bundle)));
});
