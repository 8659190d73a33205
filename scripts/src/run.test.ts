import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { forSurface } from './run.ts';
import { SpecError } from './spec/spec-error.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

/** Runs a generator in a process of its own. */
function runAlone(generator: string): { status: number | null; stderr: string } {
  const program = `
    import { run } from ${JSON.stringify(new URL('run.ts', import.meta.url))};
    import { SpecError } from ${JSON.stringify(new URL('spec/spec-error.ts', import.meta.url))};
    await run(async () => { ${generator} });`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
}

test('a fault in a spec is said in one line', () => {
  const { status, stderr } = runAlone("throw new SpecError('spec/a.yaml:1 Add a thing.');");
  expect(stderr).toBe('spec/a.yaml:1 Add a thing.\n');
  expect(status).toBe(1);
});

test('a fault of ours keeps its stack', () => {
  const { status, stderr } = runAlone('undefined.length;');
  expect(stderr).toMatch(/^TypeError: .*\n {4}at /);
  expect(status).toBe(1);
});

test('a run that goes well says nothing', () => {
  expect(runAlone('')).toMatchObject({ status: 0, stderr: '' });
});

const spec = { 'chat/openapi.yaml': 'openapi: 3.1.1\n\nservers:\n  - url: /v4\n' };

test.each([
  [new SpecError('Not a URL.', '- url: /v4'), 'spec/chat/openapi.yaml:4 Not a URL.'],
  [new SpecError('There is no x-client-name.'), 'spec/chat/openapi.yaml:1 There is no x-client-name.'],
  [new SpecError('spec/chat/a.yaml:7:2 Known.'), 'spec/chat/a.yaml:7:2 Known.'],
])('%s gets its place', async (error, message) => {
  const folder = await temporaryFolder(spec);
  await expect(forSurface('chat', () => Promise.reject(error), folder)).rejects.toThrow(new SpecError(message));
});

test('what is no fault in the spec stays as it is', async () => {
  const fault = new TypeError('a is undefined');
  await expect(forSurface('chat', () => Promise.reject(fault))).rejects.toBe(fault);
});

test('what the work gives is passed on', async () => {
  expect(await forSurface('chat', async () => 5)).toBe(5);
});
