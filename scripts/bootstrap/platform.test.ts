import { expect, test } from 'vitest';
import { suits, thisPlatform } from './platform.mjs';

const LINUX = { os: 'linux', cpu: 'x64', libc: 'glibc' };

test.each([
  [{}, true],
  [{ os: ['linux'] }, true],
  [{ os: ['darwin', 'linux'], cpu: ['x64'] }, true],
  [{ os: ['any'] }, true],
  [{ os: ['!win32'] }, true],
  [{ os: ['!linux'] }, false],
  [{ os: ['linux'], cpu: ['arm64'] }, false],
  [{ os: ['linux'], cpu: ['x64'], libc: ['musl'] }, false],
  [{ os: ['linux'], cpu: ['x64'], libc: ['glibc'] }, true],
  [{ cpu: ['wasm32'] }, false],
])('%j on Linux with glibc: %s', (needs, expected) => {
  expect(suits(needs, LINUX)).toBe(expected);
});

test('knows the platform it runs on', () => {
  expect(thisPlatform()).toMatchObject({ os: process.platform, cpu: process.arch });
});
