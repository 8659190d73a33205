import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { blocks } from './readme-blocks.ts';
import { runIn } from './run-in.ts';

interface Step {
  run: string;
  env?: Record<string, string>;
}

const folder = join(import.meta.dirname, '..');
const { inputs, outputs, runs } = parse(readFileSync(join(folder, 'action.yml'), 'utf8'));

const outputNames = Object.values<{ value: string }>(outputs).map(({ value }) => {
  return /^\$\{\{ steps\.start\.outputs\.(\w+) \}\}$/.exec(value)?.[1];
});

let temporary: string;
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'colloquy-action-'));
});
afterAll(() => rmSync(temporary, { recursive: true }));

interface Outcome {
  code: number;
  output: string;
  /** What the action gives to later steps. */
  values: Record<string, string>;
}

/** Runs the steps as a runner does. */
async function runAction(given: Record<string, string>): Promise<Outcome> {
  const output = join(temporary, 'output');
  let printed = '';
  for (const { run, env = {} } of runs.steps as Step[]) {
    const values = Object.entries(env).map(([name, text]) => {
      return [name, text.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, input) => given[input] ?? inputs[input].default)];
    });
    const result = await runIn(temporary, 'bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      ...Object.fromEntries(values),
      GITHUB_ACTION_PATH: folder,
      GITHUB_OUTPUT: output,
      RUNNER_TEMP: temporary,
    });
    printed += result.output;
    if (result.code !== 0) return { code: result.code, output: printed, values: {} };
  }
  return { code: 0, output: printed, values: readOutputs(output) };
}

function stop(pid: string | undefined): void {
  try {
    process.kill(Number(pid), 'SIGTERM');
  } catch {
    // It has stopped already.
  }
}

function readOutputs(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
}

test('the steps start a mock that answers, writes a log and can be stopped', async () => {
  const given = { surfaces: 'comm100-v2 livechat-rest', port: '0', arguments: '--seed 1' };
  const { code, output, values } = await runAction(given);
  expect([code, output]).toEqual([0, `The mock is on ${values.url}\n`]);
  onTestFinished(() => stop(values.pid));
  expect(Object.keys(values)).toEqual(outputNames);
  expect((await fetch(`${values.url}/agents`)).status).toBe(401);
  const log = readFileSync(String(values.log), 'utf8').trim().split('\n');
  const [ready, exchange] = log.map((line) => JSON.parse(line));
  expect(Object.keys(ready.surfaces)).toEqual(['comm100-v2', 'livechat-rest']);
  expect(exchange).toMatchObject({ path: '/agents', status: 401 });
  const socket = connect(ready.port, '127.0.0.1');
  await once(socket, 'connect');
  stop(values.pid);
  await once(socket, 'close');
});

test('a mock that does not start fails its step and says why', async () => {
  const { code, output } = await runAction({ surfaces: 'comm100-v4', port: '0' });
  expect([code, output]).toEqual([1, expect.stringContaining('There is no surface "comm100-v4".')]);
});

test('the README names inputs and outputs that there are', () => {
  const code = blocks.find(({ language }) => language === 'yaml')?.code ?? '';
  const [{ with: given }] = parse(code).steps;
  const named = Array.from(code.matchAll(/steps\.mock\.outputs\.(\w+)/g), ([, name]) => name);
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
  expect(outputNames).toEqual(expect.arrayContaining(named));
});
