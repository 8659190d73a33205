import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ended, greeted, start } from './command.ts';
import { runIn } from './run-in.ts';

const root = join(import.meta.dirname, '../../..');
const text = readFileSync(join(root, 'packages/cli/Dockerfile'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'));

/** The words of an instruction that has them as JSON. */
function wordsOf(instruction: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const line = lines.find((candidate) => candidate.startsWith(`${instruction} [`)) ?? '';
  return JSON.parse(line.slice(instruction.length));
}

const copies = Array.from(text.matchAll(/^COPY (?:--from=build )?(.+) \S+$/gm), ([, sources = '']) =>
  sources.split(' '),
);
const copied = copies.flat().map((source) => source.replace('/colloquy/', ''));

test.each(copied)('%s, which is copied, exists', (source) => {
  expect(existsSync(join(root, source))).toBe(true);
});

test('every package of ours that the command needs is copied', () => {
  const own = Object.keys(manifest.dependencies).filter((name) => name.startsWith('@colloquy/'));
  const folders = own.map((name) => name.replace('@colloquy/specs', 'spec').replace('@colloquy/', 'packages/'));
  expect(copied).toEqual(
    expect.arrayContaining(folders.flatMap((folder) => [`${folder}/package.json`, `${folder}/dist`])),
  );
});

test('it starts a mock, of which the health check can tell whether it lives', async () => {
  const [node, bin, ...args] = wordsOf('ENTRYPOINT');
  expect([node, bin]).toEqual(['node', 'packages/cli/dist/bin.js']);
  const mock = start(...args.map((word) => word.replace('4010', '0').replace('0.0.0.0', '127.0.0.1')), '--json');
  const { port } = JSON.parse(await greeted(mock));
  const [, ...check] = wordsOf('CMD').map((word) => word.replace('4010', port));
  expect((await runIn(root, process.execPath, check)).code).toBe(0);
  const end = ended(mock);
  mock.kill('SIGTERM');
  expect((await end).code).toBe(0);
  expect((await runIn(root, process.execPath, check)).code).toBe(1);
});
