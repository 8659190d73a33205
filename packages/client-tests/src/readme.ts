import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { type RunningMock, startMock } from '@colloquy/cli';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientPackage } from './client-package.ts';
import { type Consumer, installPacked, workspaceOf } from './installed-package.ts';

/**
 * Runs every TypeScript example of a file with installed packages, and the mock in the vendors' place.
 *
 * @param others folders of packages that the examples need besides the clients
 */
export function testReadme(clients: readonly ClientPackage[], readme: string, others: readonly string[] = []): void {
  const examples = Array.from(readFileSync(readme, 'utf8').matchAll(/^```ts\n(.*?)^```$/gms), ([, code = '']) => code);

  describe(`examples of ${basename(dirname(readme))}/${basename(readme)}`, () => {
    let mock: RunningMock;
    let consumer: Consumer;
    beforeAll(async () => {
      mock = await startMock();
      consumer = installPacked(workspaceOf('@colloquy/core'), ...clients.map(({ folder }) => folder), ...others);
      const moves = clients.map(({ manifest }) => [manifest.baseUrl, `${mock.url}${manifest.basePath}`]);
      consumer.write('redirect.mjs', redirect(moves));
    });
    afterAll(async () => {
      consumer.remove();
      await mock.close();
    });

    test('there are some', () => {
      expect(examples).not.toEqual([]);
    });

    for (const [index, code] of examples.entries()) {
      const number = index + 1;
      test(`example ${number} runs`, async () => {
        const file = consumer.write(`example-${number}.mts`, code);
        await promisify(execFile)(process.execPath, ['--import', './redirect.mjs', file], { cwd: consumer.folder });
      });
    }
  });
}

function redirect(moves: string[][]): string {
  return `const { fetch, WebSocket } = globalThis;
const moves = ${JSON.stringify(moves)};
globalThis.fetch = (url, init) => fetch(url.replace(...moves.find(([from]) => url.startsWith(from))), init);
globalThis.WebSocket = class extends WebSocket {
  constructor(url) {
    const [from, to] = moves
      .map((move) => move.map((address) => address.replace(/^http/, 'ws')))
      .find(([from]) => url.startsWith(from));
    super(url.replace(from, to));
  }
};\n`;
}
