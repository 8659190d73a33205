import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const bin = join(import.meta.dirname, 'bin.ts');

function start(...args: string[]) {
  return spawn(process.execPath, ['--conditions=@colloquy/source', bin, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function finished(...args: string[]): Promise<{ code: number | null; output: string; errors: string }> {
  const child = start(...args);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output, errors };
}

test('it says where everything is, with a curl line that works, and stops when told', async () => {
  const child = start('mock', '--port', '0');
  const printed = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
  expect(printed).toMatch(/comm100-chat-server +http:\/\/127\.0\.0\.1:\d+\/v4 +\(6 operations\)/);
  const [, line = ''] = /^ {2}(curl .+)$/m.exec(printed) ?? [];
  const curl = spawn('sh', ['-c', `${line} --silent --fail`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const answer = (await curl.stdout.toArray()).join('');
  expect(JSON.parse(answer)).toEqual(expect.any(Array));
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

test('a taken port is said in one line', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { code, output, errors } = await finished('mock', '--port', String(port));
  other.close();
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toBe(`colloquy: Port ${port} on 127.0.0.1 is taken. Choose another with --port.\n`);
});

test('an unknown option is said in one line', async () => {
  const { code, errors } = await finished('mock', '--nope');
  expect({ code, errors }).toEqual({ code: 1, errors: "colloquy: Unknown option '--nope'. See colloquy --help.\n" });
});

test('help is printed', async () => {
  const { code, output } = await finished('--help');
  expect(code).toBe(0);
  expect(output).toContain('--port <number>');
});
