import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findSite, requireSite } from './site.ts';

function packageFolder({ built }: { built: boolean }): string {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'dist'));
  if (built) writeFileSync(join(folder, 'dist', 'index.html'), '<h1>Docs</h1>');
  return folder;
}

test('the documentation is found in its package', () => {
  const folder = packageFolder({ built: true });
  expect(findSite(undefined, () => folder)).toBe(join(folder, 'dist'));
  expect(requireSite(undefined, () => folder)).toBe(join(folder, 'dist'));
});

test('a folder that the user names goes first', () => {
  const folder = join(packageFolder({ built: true }), 'dist');
  expect(findSite(folder, () => undefined)).toBe(folder);
});

test('a named folder without documentation is refused', () => {
  const folder = join(packageFolder({ built: false }), 'dist');
  const message = `--docs must be a folder with the built documentation; there is no ${join(folder, 'index.html')}.`;
  expect(() => findSite(folder)).toThrow(new Error(message));
});

test('where it is needed, what to do is said', () => {
  const folder = packageFolder({ built: false });
  expect(findSite(undefined, () => folder)).toBeUndefined();
  expect(() => requireSite(undefined, () => folder)).toThrow('The documentation is not built. In a clone of Colloquy,');
  expect(() => requireSite(undefined, () => undefined)).toThrow('The documentation is not installed.');
});
