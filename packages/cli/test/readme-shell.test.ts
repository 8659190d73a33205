import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMock } from '../src/index.ts';
import { command } from './command.ts';
import { blocks } from './readme-blocks.ts';
import { runIn } from './run-in.ts';

const shells = blocks.filter(({ language }) => language === 'sh' || language === 'bash');
const lines = shells.flatMap(({ code }) => code.trim().split('\n'));
const hasCurl = spawnable('curl');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-shell-'));
  for (const name of ['node_modules/.bin', '.zfunc', '.config/fish/completions']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  const words = command.map((word) => `'${word}'`).join(' ');
  writeFileSync(join(folder, 'node_modules/.bin/colloquy'), `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 });
});
afterAll(() => rmSync(folder, { recursive: true }));

function spawnable(program: string): boolean {
  try {
    return execFileSync(program, ['--version']).length > 0;
  } catch {
    return false;
  }
}

function runShell(shell: string, script: string) {
  return runIn(folder, shell, ['-ec', script], {
    HOME: folder,
    PATH: [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  });
}

test.each(lines.filter((line) => /^(source <\()?colloquy (?!proxy)/.test(line)))('%s', async (line) => {
  expect(await runShell('bash', line)).toMatchObject({ code: 0, output: expect.not.stringContaining('colloquy:') });
});

test.skipIf(!hasCurl).each(lines.filter((line) => line.startsWith("curl 'http")))('%s', async (line) => {
  await using mock = await startMock({ surfaces: ['comm100-chat-server'] });
  const { output } = await runShell('sh', line.replace('http://127.0.0.1:4010', mock.url).replace('curl', 'curl -s'));
  expect(output).toMatch(line.includes('code=429') ? /^\{"code":/ : /^\[\{"id":/);
});

test.skipIf(!hasCurl)('the mock in the background', async () => {
  const [block] = shells.filter(({ section }) => section === 'In the background');
  const { code, output } = await runShell('sh', `${block?.code}wait "$pid"`);
  expect([code, output]).toEqual([0, expect.stringContaining('"ongoingChats"')]);
});
