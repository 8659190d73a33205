import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, expect, test } from 'vitest';
import { command, ended, greeted, run } from '../../test/command.ts';
import { createProgram } from '../program.ts';
import { readSurfaces } from '../surfaces.ts';

const home = mkdtempSync(join(tmpdir(), 'colloquy-examples-'));
afterAll(() => rmSync(home, { recursive: true }));
const site = join(home, 'site');
for (const folder of [site, join(home, '.zfunc'), join(home, '.config/fish/completions')]) {
  mkdirSync(folder, { recursive: true });
}
writeFileSync(join(site, 'index.html'), '<h1>Docs</h1>');

const program = createProgram(await readSurfaces());
const helps = [program, ...program.commands].map((command) => ({ name: command.name(), help: helpOf(command) }));
const examples = [...new Set(helps.flatMap(({ help }) => examplesIn(help)))];
const words = command.map((word) => `'${word}'`).join(' ');
const servers = examples.filter((line) => /^colloquy (mock|proxy|docs)\b/.test(line));
const others = examples.filter((line) => !servers.includes(line));

test.each(helps)('the help of $name has examples', ({ help }) => {
  expect(examplesIn(help)).not.toEqual([]);
});

test.each(servers)('%s starts and stops', async (line) => {
  const docs = line.startsWith('colloquy proxy') ? '' : `--docs '${site}'`;
  const child = shell(`${line.replace('colloquy', `exec ${words}`)} --port 0 ${docs}`);
  expect(await greeted(child)).toContain('http://127.0.0.1:');
  const end = ended(child);
  child.kill('SIGTERM');
  expect(await end).toMatchObject({ code: 0, errors: '' });
});

test.each(others)('%s works', async (line) => {
  expect(await ended(shell(`colloquy() { ${words} "$@"; }; ${line}`))).toMatchObject({ code: 0, errors: '' });
});

function shell(line: string) {
  return run('bash', '-c', `set -e; HOME='${home}'; cd ~; ${line}`);
}

function helpOf(command: Command): string {
  let help = '';
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
  });
  command.outputHelp();
  return help;
}

function examplesIn(help: string): string[] {
  const [, block = ''] = /\nExamples:\n((?: {2}.+\n)+)/.exec(help) ?? [];
  return block
    .split('\n')
    .flatMap((line) => line.trim().split(/ {2,}/).slice(0, 1))
    .filter(Boolean);
}
