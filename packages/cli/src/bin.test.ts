import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { command, ended, run, start } from '../test/command.ts';
import { manifest } from './package-manifest.ts';

/** Runs the command with a module that Node loads before it. */
function startAfter(source: string, ...args: string[]) {
  const [node, ...rest] = command;
  return run(node, `--import=data:text/javascript,${encodeURIComponent(source)}`, ...rest, ...args);
}

test('without a command, it prints help', async () => {
  const { code, output, errors } = await ended(start());
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain('Usage: colloquy [options] [command]');
  expect(output).toContain("2  called in a way that can't work");
});

test('the version comes without loading what a mock needs', async () => {
  const hooks = `import { registerHooks } from 'node:module';
    registerHooks({ load: (url, context, next) => (console.error(url), next(url, context)) });`;
  const { output, errors } = await ended(startAfter(hooks, '--version'));
  expect(output).toBe(`${manifest.version}\n`);
  expect(errors).toContain('commander');
  expect(errors).not.toMatch(/prism|start-mock|\/yaml\//);
});

test('a Node that is too old is refused before anything else is loaded', async () => {
  const old = `import { registerHooks } from 'node:module';
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });
    registerHooks({ load: (url, context, next) => (url.includes('/run.') && console.error(url), next(url, context)) });`;
  expect(await ended(startAfter(old, '--version'))).toEqual({
    code: 1,
    output: '',
    errors: 'colloquy: This is Node 20.20.2; colloquy needs 24.18 or later. Get it from https://nodejs.org.\n',
  });
});

test.each([
  [['mok'], "Unknown command 'mok'. Did you mean mock?"],
  [['mock', '--prot', '1'], "Unknown option '--prot'. Did you mean --port?"],
  [['docs', '--nope'], "Unknown option '--nope'. See colloquy --help."],
  [['help', 'spec'], 'There is no command "spec". Did you mean specs? There are: mock,'],
  [['specs', 'comm100v3'], 'There is no surface "comm100v3". Did you mean comm100-v3? There are: comm100-v2,'],
])('colloquy %j is refused in one line', async (args, line) => {
  const { code, output, errors } = await ended(start(...args));
  expect({ code, output }).toEqual({ code: 2, output: '' });
  expect(errors).toMatch(/^colloquy: .+\n$/);
  expect(errors.slice('colloquy: '.length, -1).startsWith(line)).toBe(true);
});

test('a taken port is said in one line', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const refused = await ended(start('mock', '--port', String(port)));
  other.close();
  const errors = `colloquy: Port ${port} on 127.0.0.1 is taken. Choose another with --port.\n`;
  expect(refused).toEqual({ code: 1, output: '', errors });
});

test('all of a large spec goes through a pipe', async () => {
  const { code, output } = await ended(start('specs', 'comm100-v3', '--format', 'dereferenced'));
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ info: { title: 'Comm100 Live Chat API' } });
});

test('a pipe that closes early ends it quietly', async () => {
  const child = start('specs', 'comm100-v3', '--format', 'dereferenced');
  child.stdout.once('data', () => child.stdout.destroy());
  const { code, errors } = await ended(child);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
});
