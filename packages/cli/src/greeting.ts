import type { RunningMock } from './start-mock.ts';

/** What the command prints once the mock is ready. */
export function greeting({ url, surfaces }: RunningMock, hasDocs: boolean): string {
  const width = Math.max(...surfaces.map(({ surface }) => surface.length));
  const lines = surfaces.map(({ surface, basePath, operations }) => {
    return `  ${surface.padEnd(width)}  ${url}${basePath}  (${operations} operations)`;
  });
  const [first] = surfaces;
  return [
    'Colloquy is ready. Mocked APIs:',
    '',
    ...lines,
    '',
    ...(hasDocs ? [`Documentation: ${url}/docs/`] : []),
    ...(first ? ['Try it:', '', `  ${first.curl.replace('http://origin.invalid', url)}`, ''] : []),
    'Stop with Ctrl-C.',
  ].join('\n');
}
