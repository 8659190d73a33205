import type { RunningMock } from '../index.ts';
import { table } from './table.ts';

/** What the command prints once the mock is ready. */
export function greeting({ url, surfaces, rtm }: RunningMock, hasDocs: boolean): string {
  const rows = surfaces.map(({ surface, basePath, operations }) => {
    return [`  ${surface}`, `${url}${basePath}`, `(${operations} operations)`];
  });
  const [first] = surfaces;
  return [
    'Colloquy is ready. Mocked APIs:',
    '',
    table(rows),
    '',
    ...(rtm === undefined ? [] : [`Websocket: ${rtm}`]),
    ...(hasDocs ? [`Documentation: ${url}/docs/`] : []),
    ...(first ? ['Try it:', '', `  ${first.curl.replace('http://origin.invalid', url)}`, ''] : []),
    'Stop with Ctrl-C.',
  ].join('\n');
}
