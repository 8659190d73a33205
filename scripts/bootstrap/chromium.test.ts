import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { findChromium } from './chromium.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function addProgram(path: string): string {
  const program = join(folder, path);
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(program, '');
  return program;
}

test('is empty where there is none', () => {
  mkdirSync(join(folder, 'chromium'));
  expect(findChromium({ PATH: folder }, 'linux')).toBe('');
  expect(findChromium({}, 'linux')).toBe('');
});

test('takes the first known name on PATH', () => {
  const chrome = addProgram('a/google-chrome');
  expect(findChromium({ PATH: `${folder}/a:${folder}/b` }, 'linux')).toBe(chrome);
  const chromium = addProgram('b/chromium');
  expect(findChromium({ PATH: `${folder}/a:${folder}/b` }, 'linux')).toBe(chromium);
});

test('looks among the applications of macOS', () => {
  const chrome = addProgram('Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(findChromium({ HOME: folder, PATH: '' }, 'darwin')).toBe(chrome);
});

test("takes the user's choice", () => {
  const chosen = addProgram('mine');
  addProgram('chromium');
  expect(findChromium({ CHROMIUM_PATH: chosen, PATH: folder }, 'linux')).toBe(chosen);
});

test('says that the choice is not there', () => {
  expect(() => findChromium({ CHROMIUM_PATH: '/no/chromium' }, 'linux')).toThrow(
    'CHROMIUM_PATH is "/no/chromium", which is not a file. Set it to a Chromium program, or unset it to use the one found.',
  );
});
