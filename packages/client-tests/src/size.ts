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
  /** The same for the client of a websocket, which comes without the other. */
  realtime: number;
}

const budgets: Budgets = JSON.parse(readFileSync(new URL('../size-budgets.json', import.meta.url), 'utf8'));

/** What a client adds to a page stays small. */
export function testSize({ surface, folder, manifest }: ClientPackage): void {
  const { id = '' } = manifest.operations.find(({ pagination }) => pagination) ?? manifest.operations[0] ?? {};
  const hasFiles = manifest.operations.some((operation) => inputsOf(operation).includes('multipart'));

  describe('size', () => {
    test(`${id} alone`, async () => {
      const program = `export { ${functionName(id)}, connect } from '@colloquy/${surface}/operations';`;
      expect(await sizeOf(folder, program)).toBeLessThanOrEqual(budgets.operation);
    });

    test('the whole client', async () => {
      const program = `export { ${manifest.clientName} } from '@colloquy/${surface}';`;
      expect(await sizeOf(folder, program)).toBeLessThanOrEqual(hasFiles ? budgets.clientWithFiles : budgets.client);
    });
  });
}

/** So does what the client of a websocket adds. */
export function testRealtimeSize(folder: string, program: string): void {
  test('size of the realtime client', async () => {
    expect(await sizeOf(folder, program)).toBeLessThanOrEqual(budgets.realtime);
  });
}

/** Bytes of a program in a browser, gzipped. */
async function sizeOf(folder: string, program: string): Promise<number> {
  return gzipSync(await bundleOf(folder, program), { level: 9 }).length;
}
