import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assertNodeIsRecent } from './node-version.mjs';
import { ended, listen, Project } from './testing.ts';

describe('start', () => {
  test('prints its help without installing anything', async () => {
    const { code, stdout, stderr } = await new Project().run(['start', '--help'], { PORT: '4999' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: npm start \[-- <options>\]\n/);
  });

  test.each([
    ['a wrong option', ['--prot', '1'], {}, 'Unknown option --prot. Did you mean --port?'],
    [
      'a wrong PORT',
      [],
      { PORT: '99999' },
      'The environment variable PORT is "99999", which is not a port. Give a number from 0 to 65535, for example 4010.',
    ],
  ])('says one line for %s, before installing', async (_what, args, env, line) => {
    const ending = await new Project().run(['start', ...args], env);
    expect(ending).toEqual({ code: 1, stdout: '', stderr: `colloquy: ${line}\n` });
  });

  test('says that the port is taken, before installing', async () => {
    const { port } = await listen();
    const { code, stdout, stderr } = await new Project().run(['start'], { PORT: String(port) });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^colloquy: Port ${port} on 127.0.0.1 is taken\\..*--port \\d+\\n$`));
  });

  test('does not wait for a server that does not stop, nor signals it twice', async () => {
    const running = new Project().start(['start', '--port', '0'], { FAKE_BIN_STUBBORN: '1' });
    const end = ended(running);
    await saying(running, 'serving');
    running.kill('SIGINT');
    // Two signals at once may come in either order.
    await saying(running, 'told to stop');
    running.kill('SIGTERM');
    expect(await end).toMatchObject({ code: 0, stderr: '' });
  });

  test.each([
    ['SIGINT', 0],
    ['SIGTERM', 143],
  ] as const)('installs, builds and serves until %s, which gives %i', async (signal, code) => {
    const running = new Project().start(['start', '--port', '0', '--host', '::1']);
    const end = ended(running);
    await saying(running, 'serving');
    running.kill(signal);
    const { stdout, ...rest } = await end;
    expect(rest).toEqual({ code, stderr: '' });
    const docs = join('apps', 'docs', 'dist');
    expect(stdout.split('\n').slice(-3)).toEqual(['Building…', `serving mock --port 0 --host ::1 --docs ${docs}`, '']);
  });

  test("exits with the server's code", async () => {
    const { code, stderr } = await new Project().run(['start', '--port', '0'], { FAKE_BIN_CODE: '7' });
    expect({ code, stderr }).toEqual({ code: 7, stderr: '' });
  });
});

describe('test', () => {
  test("hands options to turbo, whose output and exit code are the command's", async () => {
    const args = ['test', '--force', '--output-logs=full'];
    const project = new Project();
    const { code, stdout } = await project.run(args, { FAKE_TURBO_CODE: '3', PATH: '/usr/bin:/bin' });
    expect(code).toBe(3);
    const turbo = JSON.parse(stdout.split('\n').at(-2) ?? '');
    expect(turbo).toMatchObject({ CHROMIUM: expect.any(String), TURBO_TELEMETRY_DISABLED: '1' });
    expect(turbo.PATH.split(':')[0]).toBe(join(project.root, 'node_modules', '.bin'));
    expect(turbo.args.join(' ')).toBe(
      'run lint typecheck test --ui=stream --concurrency=100% --continue=dependencies-successful --force --output-logs=full',
    );
  });

  test('says that CHROMIUM_PATH is wrong, before installing', async () => {
    const { code, stdout, stderr } = await new Project().run(['test'], { CHROMIUM_PATH: '/no/chromium' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^colloquy: CHROMIUM_PATH is "\/no\/chromium", which is not a file\..*\n$/);
  });
});

describe('build', () => {
  test('is silent about turbo unless it fails', async () => {
    const project = new Project();
    expect((await project.run(['build'])).stdout).toMatch(/…\nBuilding…\n$/);
    const { code, stderr } = await project.run(['build'], { FAKE_TURBO_CODE: '1' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^colloquy: The build failed\. What it said:\n\{"args":\["run","build",.*\n$/);
  });

  test('with options, shows what turbo says', async () => {
    expect((await new Project().run(['build', '--dry'])).stdout).toContain('"--dry"');
  });
});

test('names the commands there are', async () => {
  expect(await new Project().run(['serve'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'colloquy: Unknown command "serve". Run npm start, npm test or npm run build.\n',
  });
});

test('asks for a Node that is recent enough', () => {
  expect(() => assertNodeIsRecent('18.20.1')).toThrow(
    'Node 18.20.1 is too old. Install Node 20 or newer: https://nodejs.org',
  );
  expect(() => assertNodeIsRecent('20.0.0')).not.toThrow();
});

async function saying({ stdout }: ChildProcessWithoutNullStreams, words: string): Promise<void> {
  for (;;) {
    const [text] = await once(stdout, 'data');
    if (String(text).includes(words)) return;
  }
}
