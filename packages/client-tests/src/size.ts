import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { functionName } from '@colloquy/scripts/client/names.ts';
import { inputsOf } from '@colloquy/scripts/client/particulars.ts';
import { describe, expect, test } from 'vitest';
import { bundleOf } from './bundle.ts';
import type { ClientPackage } from './client-package.ts';

interface Budgets {
  /** Bytes, gzipped, of a program that sends one operation, of a list with pages if the surface has one. */
  operation: number;
  /** Bytes, gzipped, of a program with the whole client. */
  client: number;
  /** The same for a client that sends files. */
  clientWithFiles: number;
}

const budgets: Budgets = JSON.parse(readFileSync(new URL('../size-budgets.json', import.meta.url), 'utf8'));

/** What a client adds to a page stays small. */
export function testSize({ surface, folder, manifest }: ClientPackage): void {
  const { id = '' } = manifest.operations.find(({ pagination }) => pagination) ?? manifest.operations[0] ?? {};
  const hasFiles = manifest.operations.some((operation) => inputsOf(operation).includes('multipart'));
  const size = async (program: string) => gzipSync(await bundleOf(folder, program), { level: 9 }).length;

  describe('size', () => {
    test(`${id} alone`, async () => {
      const program = `export { ${functionName(id)}, connect } from '@colloquy/${surface}/operations';`;
      expect(await size(program)).toBeLessThanOrEqual(budgets.operation);
    });

    test('the whole client', async () => {
      const program = `export { ${manifest.clientName} } from '@colloquy/${surface}';`;
      expect(await size(program)).toBeLessThanOrEqual(hasFiles ? budgets.clientWithFiles : budgets.client);
    });
  });
}
