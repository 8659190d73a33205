import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';

export type Running = ChildProcessByStdio<null, Readable, Readable>;

export interface Ended {
  code: number | null;
  output: string;
  errors: string;
}

/** What starts the command from its sources. */
export const command = [
  process.execPath,
  '--conditions=@colloquy/source',
  join(import.meta.dirname, '..', 'src', 'bin.ts'),
] as const;

export function start(...args: string[]): Running {
  const [node, ...rest] = command;
  return run(node, ...rest, ...args);
}

export function run(program: string, ...args: string[]): Running {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

export async function ended(child: Running): Promise<Ended> {
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  const [code] = await once(child, 'close');
  return { code, output, errors };
}

/** What a server prints first, which is all at once. */
export function greeted({ stdout, stderr }: Running): Promise<string> {
  return new Promise((resolve, reject) => {
    stdout.once('data', (text) => resolve(String(text)));
    stdout.once('end', async () => reject(new Error((await stderr.toArray()).join(''))));
  });
}
