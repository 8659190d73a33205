import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { landingPage, type SurfaceSummary } from './landing-page.ts';
import { buildReference } from './reference.ts';

const app = join(import.meta.dirname, '..');
const specs = join(app, '../../spec/dist');
const site = join(app, 'dist');

const surfaces: SurfaceSummary[] = JSON.parse(await readFile(join(specs, 'surfaces.json'), 'utf8'));

await rm(site, { recursive: true, force: true });
await mkdir(site, { recursive: true });
await writeFile(join(site, 'index.html'), landingPage(surfaces));
await Promise.all(
  surfaces.flatMap(({ surface, title, realtime }) => [
    buildReference({ title, spec: join(specs, `${surface}.docs.json`), page: join(site, surface, 'index.html') }),
    ...(realtime
      ? [
          buildReference({
            title: realtime.title,
            spec: join(specs, `${surface}.asyncapi.json`),
            page: join(site, `${surface}-rtm`, 'index.html'),
          }),
        ]
      : []),
  ]),
);
