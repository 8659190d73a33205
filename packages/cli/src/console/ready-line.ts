import type { RunningMock } from '../index.ts';

/** The same as the greeting, for programs: one line of JSON. */
export function readyLine({ url, port, surfaces, rtm }: RunningMock, hasDocs: boolean): string {
  return JSON.stringify({
    url,
    port,
    surfaces: Object.fromEntries(surfaces.map(({ surface, basePath }) => [surface, `${url}${basePath}`])),
    ...(rtm !== undefined && { rtm }),
    ...(hasDocs && { docs: `${url}/docs/` }),
  });
}
