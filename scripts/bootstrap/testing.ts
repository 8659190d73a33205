import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const BOOTSTRAP = import.meta.dirname;
const NOT_FOR_A_PROJECT = /\.ts$/;

export const LOCK: Record<string, object> = {
  '': { name: 'project' },
  'node_modules/node': { version: process.versions.node },
  'node_modules/turbo': { version: '2.0.0' },
  'node_modules/other-platform': { version: '1.0.0', optional: true, os: ['plan9'] },
  'node_modules/this-platform': { version: '1.0.0', optional: true, os: [process.platform] },
  'packages/cli': { version: '0.0.0' },
  'node_modules/@project/cli': { resolved: 'packages/cli', link: true },
};

const MANIFEST = {
  name: 'project',
  devDependencies: { node: process.versions.node },
  allowScripts: { [`node@${process.versions.node}`]: true, '@denied/script': false, 'approved-too': true },
};

// Does to a project what npm does, as far as the bootstrap looks at it; FAKE_NPM says which commands fail, and how.
const FAKE_NPM = `
import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
const [command, ...args] = process.argv.slice(2);
const fault = JSON.parse(process.env.FAKE_NPM ?? '{}')[command];
appendFileSync('npm-calls', JSON.stringify([command, ...args, process.argv0]) + '\\n');
const install = (left) => {
  const { packages: { '': root, ...rest } } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  delete rest['node_modules/other-platform'];
  delete rest[left];
  mkdirSync('node_modules/@project', { recursive: true });
  mkdirSync('node_modules/turbo/bin', { recursive: true });
  mkdirSync('node_modules/.bin', { recursive: true });
  rmSync('node_modules/@project/cli', { force: true });
  symlinkSync('../../packages/cli', 'node_modules/@project/cli');
  writeFileSync('node_modules/turbo/bin/turbo', readFileSync('fake-turbo.cjs'));
  writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: rest }));
};
if (fault?.hang) {
  spawn(process.execPath, ['-e', 'require("net").connect(' + fault.hang + ')'], { stdio: 'inherit' });
} else if (fault?.says) {
  process.stderr.write(fault.says + '\\n');
  process.exitCode = 1;
} else if (command === 'ci') {
  rmSync('node_modules', { recursive: true, force: true });
  install(fault?.leavesOut);
} else if (command === 'install') {
  install(fault?.leavesOut);
} else if (command === 'rebuild') {
  mkdirSync('node_modules/node/bin', { recursive: true });
  if (fault?.wrongNode) writeFileSync('node_modules/node/bin/node', fault.wrongNode, { mode: 0o755 });
  else symlinkSync(process.execPath, 'node_modules/node/bin/node');
  symlinkSync('../node/bin/node', 'node_modules/.bin/node');
}
`;

const FAKE_TURBO = `
const { CHROMIUM, PATH, TURBO_TELEMETRY_DISABLED } = process.env;
console.log(JSON.stringify({ args: process.argv.slice(2), CHROMIUM, PATH, TURBO_TELEMETRY_DISABLED }));
process.exitCode = Number(process.env.FAKE_TURBO_CODE ?? 0);
`;

const FAKE_BIN = `
import { createServer } from 'node:net';
const server = createServer().listen(0, '127.0.0.1', () => console.log('serving ' + process.argv.slice(2).join(' ')));
process.on('SIGINT', () => (process.env.FAKE_BIN_STUBBORN ? console.log('told to stop') : server.close()));
if (process.env.FAKE_BIN_CODE) process.exit(Number(process.env.FAKE_BIN_CODE));
`;

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export class Project {
  readonly root = mkdtempSync(join(tmpdir(), 'bootstrap-'));

  constructor() {
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
    this.write('package.json', JSON.stringify(MANIFEST));
    this.writeLock(LOCK);
    this.write('npm-fake.mjs', FAKE_NPM);
    this.write('fake-turbo.cjs', FAKE_TURBO);
    this.write('packages/cli/dist/bin.js', FAKE_BIN);
    this.write('packages/cli/package.json', '{ "type": "module" }');
    cpSync(BOOTSTRAP, join(this.root, 'scripts/bootstrap'), {
      recursive: true,
      filter: (path) => !NOT_FOR_A_PROJECT.test(path),
    });
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  writeLock(packages: Record<string, object>, path = 'package-lock.json'): void {
    this.write(path, JSON.stringify({ lockfileVersion: 3, packages }));
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  /** The npm commands run so far, each with the Node that ran it as the last item; forgets them. */
  takeNpmCalls(): string[][] {
    const lines = readFileSync(join(this.root, 'npm-calls'), 'utf8').trim().split('\n').filter(Boolean);
    this.write('npm-calls', '');
    return lines.map((line) => JSON.parse(line));
  }

  start(args: string[], env: NodeJS.ProcessEnv = {}): ChildProcessWithoutNullStreams {
    const inherited = { PATH: process.env.PATH, HOME: process.env.HOME };
    const child = spawn(process.execPath, [join(this.root, 'scripts/bootstrap/run.mjs'), ...args], {
      cwd: tmpdir(),
      env: { ...inherited, npm_execpath: join(this.root, 'npm-fake.mjs'), ...env },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  }

  run(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
    return ended(this.start(args, env));
  }
}

export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

export async function listen(host = '127.0.0.1', port = 0): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('not a network address');
  return { server, port: address.port };
}

export async function nextConnection(server: Server): Promise<Socket> {
  const [socket] = await once(server, 'connection');
  return socket.resume();
}
