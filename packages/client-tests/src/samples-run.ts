import { type RunningMock, startMock } from '@colloquy/cli';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ClientPackage, generated } from './client-package.ts';

/** Runs the code samples of the documentation, with the mock in the vendor's place. */
export function testSamples(client: ClientPackage): void {
  const { manifest } = client;

  describe('code samples', () => {
    const realFetch = globalThis.fetch;
    let mock: RunningMock;

    beforeAll(async () => {
      mock = await startMock();
      const baseUrl = `${mock.url}${manifest.basePath}`;
      globalThis.fetch = (input, init) => realFetch(String(input).replace(manifest.baseUrl, baseUrl), init);
    });
    afterEach(() => vi.restoreAllMocks());
    afterAll(async () => {
      globalThis.fetch = realFetch;
      await mock.close();
    });

    for (const { id } of manifest.operations) {
      test(`${id} runs`, async () => {
        const log = vi.spyOn(console, 'log').mockImplementation(() => {});
        await import(generated(client, `samples/${id}.ts`));
        expect(log.mock.calls.flat()).not.toContain(undefined);
      });
    }
  });
}
