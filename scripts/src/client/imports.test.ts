import { expect, test } from 'vitest';
import { coreImport, uses } from './imports.ts';

test('values come before types, and only what is used', () => {
  const text = '(sender: Sender): Safe<Succeeded<200, undefined>>;\n} = /* @__PURE__ */ operation([]);';
  expect(coreImport(text)).toBe("import { operation, type Safe, type Sender, type Succeeded } from '@colloquy/core';");
});

test('a name that is part of another is not used', () => {
  expect(coreImport('x: FormCallOptions | PagedCall<A>')).toBe(
    "import { type FormCallOptions, type PagedCall } from '@colloquy/core';",
  );
});

test.each([
  ['encode: multipart }', true],
  ["['content']['multipart/form-data']", false],
  ["'it\\'s multipart'", false],
  ['/** A multipart body. */', false],
  ['/**\n * A multipart\n */', false],
  ['const table = `\n# multipart /multipart\nmultipart GET - /multipart\n`;', false],
  ['readonly multipart: {', false],
  ['(multipart?: string)', false],
  ['models.multipart', false],
  ["'a' | multipart | 'b'", true],
])('%s', (text, isUsed) => {
  expect(uses(text, 'multipart')).toBe(isUsed);
});
