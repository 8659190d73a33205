import { spawn } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ended, LOCK, listen, nextConnection, Project } from './testing.ts';

const NODE = process.versions.node;
const REGISTRY = (code: string) =>
  `colloquy: Can't reach the npm registry (${code}). Check the network or proxy, then run the same command again.\n`;

function build(project: Project, fake: object = {}, env: NodeJS.ProcessEnv = {}) {
  return project.run(['build'], { FAKE_NPM: JSON.stringify(fake), ...env });
}

test('installs once, then runs only the approved install scripts', async () => {
  const project = new Project();
  const first = await build(project);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(/^Installing dependencies \(first run only, about half a minute\)…\n/);
  const [ping, ci, rebuild, ...rest] = project.takeNpmCalls();
  expect(ping?.[0]).toBe('ping');
  expect(ci).toEqual(expect.arrayContaining(['ci', '--ignore-scripts', '--include=dev', '--fetch-retries=1']));
  expect(rebuild?.slice(0, 4)).toEqual(['rebuild', `node@${NODE}`, 'approved-too', '--ignore-scripts=false']);
  expect(rest).toEqual([]);

  expect(await build(project)).toMatchObject({ code: 0, stderr: '', stdout: 'Building…\n' });
  expect(project.takeNpmCalls()).toEqual([]);
});

test('installs again when the lock changes', async () => {
  const project = new Project();
  await build(project);
  project.writeLock({ ...LOCK, 'node_modules/new': { version: '1.0.0' } });
  expect((await build(project)).stdout).toMatch(/^Updating dependencies \(about half a minute\)…\n/);
});

test('does not ask the registry when npm is to use its cache', async () => {
  const project = new Project();
  await build(project, {}, { npm_config_prefer_offline: 'true' });
  expect(project.takeNpmCalls().map(([command]) => command)).toEqual(['ci', 'rebuild']);
});

test("runs npm with npm's own Node, as npm ci deletes the pinned one", async () => {
  const project = new Project();
  const node = join(project.root, 'node-of-npm');
  symlinkSync(process.execPath, node);
  await build(project, {}, { npm_node_execpath: node });
  expect(project.takeNpmCalls().map((call) => call.at(-1))).toEqual([node, node, node]);
});

test('adds with the pinned Node what npm left out', async () => {
  const project = new Project();
  expect(await build(project, { ci: { leavesOut: 'node_modules/this-platform' } })).toMatchObject({ code: 0 });
  const call = project.takeNpmCalls().at(-1);
  expect(call?.slice(0, 3)).toEqual(['install', '--no-save', '--ignore-scripts']);
  expect(call?.at(-1)).toBe(join(project.root, 'node_modules/node/bin/node'));
});

describe('says in one line that the registry is out of reach', () => {
  test.each(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENETUNREACH', 'EHOSTUNREACH'])(
    '%s',
    async (code) => {
      const project = new Project();
      const { stderr, code: exit } = await build(project, {
        ping: { says: `npm error code ${code}\nnpm error errno 1` },
      });
      expect({ stderr, exit }).toEqual({ stderr: REGISTRY(code), exit: 1 });
      expect(project.takeNpmCalls()).toHaveLength(1);
    },
  );

  test('in the middle of npm ci, or in the npm of an install script', async () => {
    const inside = 'npm error code 1\nnpm error path /x/node_modules/node\nnpm error npm error code ENOTFOUND';
    const project = new Project();
    expect((await build(project, { ci: { says: 'npm ERR! code ECONNRESET' } })).stderr).toBe(REGISTRY('ECONNRESET'));
    expect((await build(project, { rebuild: { says: inside } })).stderr).toBe(REGISTRY('ENOTFOUND'));
  });

  test('but not because a registry has no ping', async () => {
    expect(await build(new Project(), { ping: { says: 'npm error code E404' } })).toMatchObject({ code: 0 });
  });
});

test.each([
  [
    { ci: { says: 'npm error code EUSAGE\nnpm error `npm ci` can only … are in sync.' } },
    'colloquy: package-lock.json does not match package.json: run npm install\n',
  ],
  [
    { ci: { says: 'npm error code ENOSPC\nnpm error nospc No space left' } },
    'colloquy: Installing the dependencies failed (ENOSPC). What npm said:\nnpm error code ENOSPC\nnpm error nospc No space left\n',
  ],
  [{ rebuild: { says: 'oh' } }, 'colloquy: Installing the dependencies failed. What npm said:\noh\n'],
  [
    { rebuild: { wrongNode: '#!/bin/sh\necho v1.2.3' } },
    `colloquy: Node ${NODE}, installed for this project, does not run. It answered "v1.2.3". Run the same command again.\n`,
  ],
  [
    { ci: { leavesOut: 'node_modules/turbo' }, install: { leavesOut: 'node_modules/turbo' } },
    'colloquy: The install left out node_modules/turbo. Delete node_modules and run the same command again.\n',
  ],
])('after %j, prints the reason first and repairs it the next time', async (fake, stderr) => {
  const project = new Project();
  expect(await build(project, fake)).toMatchObject({ code: 1, stderr });
  const repair = await build(project);
  expect(repair).toMatchObject({ code: 0, stderr: '' });
  expect(repair.stdout).toContain('dependencies');
});

test('says which program it lacks when the pinned Node cannot start', async () => {
  const project = new Project();
  const { stderr } = await build(project, { rebuild: { wrongNode: '#!/no/such/program' } });
  const node = join(project.root, 'node_modules/.bin/node');
  expect(stderr).toBe(
    `colloquy: Node ${NODE}, installed for this project, does not run. Can't run ${node} (ENOENT). Run the same command again.\n`,
  );
});

test('says that there is no npm', async () => {
  const { stderr, code } = await new Project().run(['build'], { npm_execpath: '/opt/pnpm.cjs', PATH: '/nowhere' });
  expect({ stderr, code }).toEqual({ stderr: "colloquy: Can't run npm (ENOENT).\n", code: 1 });
});

test.each([
  ['SIGINT', 'ci', 130],
  ['SIGTERM', 'rebuild', 143],
] as const)('%s during npm %s stops all it started; the next run repairs it', async (signal, command, code) => {
  const project = new Project();
  const { server, port } = await listen();
  const connected = nextConnection(server);
  const running = project.start(['build'], { FAKE_NPM: JSON.stringify({ [command]: { hang: port } }) });
  const end = ended(running);
  const grandchild = await connected;
  const gone = new Promise((resolve) => grandchild.once('close', resolve));
  running.kill(signal);
  expect(await end).toMatchObject({ code, stderr: '' });
  await gone;
  expect(await build(project)).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(join(project.root, 'node_modules/.package-lock.json'), 'utf8')).toContain('node_modules/turbo');
});

test('stops when npm was stopped, whose shell does not pass it on', async () => {
  const project = new Project();
  const { server, port } = await listen();
  const connected = nextConnection(server);
  const shell = spawn('sh', ['-c', '"$@"; exit', 'sh', process.execPath, 'scripts/bootstrap/run.mjs', 'build'], {
    cwd: project.root,
    env: {
      npm_execpath: join(project.root, 'npm-fake.mjs'),
      npm_lifecycle_event: 'build',
      FAKE_NPM: JSON.stringify({ ci: { hang: port } }),
    },
  });
  const grandchild = await connected;
  const gone = new Promise((resolve) => grandchild.once('close', resolve));
  shell.kill('SIGTERM');
  await gone;
});
