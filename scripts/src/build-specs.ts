import { join } from 'node:path';
import { writeFolder } from './files.ts';
import { run } from './run.ts';
import { readSurfaces } from './spec/surfaces.ts';
import { specFiles } from './spec-files.ts';

await run(async () => {
  const source = await readSurfaces();
  await writeFolder(join(source.folder, 'dist'), await specFiles(source));
});
